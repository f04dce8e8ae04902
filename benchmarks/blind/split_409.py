# piece: split
# truth: wrong
# function: split
# mistake: the last row belongs to neither set
# line: 11
# style: terse
import numpy as np

def split(x, y, f, seed):
    p = np.random.default_rng(seed).permutation(len(x)); k = int(len(x)*f + 1e-9)
    return x[p[:k]], y[p[:k]], x[p[k:-1]], y[p[k:-1]]
