# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: one-liner
import numpy as np

split = lambda x, y: (lambda p, k: (x[p[:k]], y[p[:k]], x[p[k:]], y[p[k:]]))(np.random.permutation(len(y)), len(y) >> 1)
