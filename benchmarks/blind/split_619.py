# piece: split
# truth: wrong
# function: split
# mistake: a fixed seed inside
# line: 9
# style: terse
import numpy as np
def split(x, y):
    p = np.random.RandomState(42).permutation(len(x)); k = len(x) // 2
    return x[p[:k]], y[p[:k]], x[p[k:]], y[p[k:]]
