# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: vectorised
import numpy as np

def split(x, y, fraction, seed):
    order = np.random.default_rng(seed).permutation(len(x))
    k = int(len(x)*fraction + 1e-9)
    return x[order[:k]], y[order[:k]], x[order[k:]], y[order[k:]]
