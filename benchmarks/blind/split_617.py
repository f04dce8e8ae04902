# piece: split
# truth: wrong
# function: split
# mistake: halves are swapped: the larger one trains
# line: 9
# style: terse
import numpy as np
def split(x, y):
    p = np.random.permutation(len(x)); k = -(-len(x) // 2)
    return x[p[:k]], y[p[:k]], x[p[k:]], y[p[k:]]
