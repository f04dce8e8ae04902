# piece: split
# truth: wrong
# function: split
# mistake: the order is only rotated by a random amount
# line: 12
# style: rotation
import numpy as np

def split(x, y, fraction, seed):
    n = len(x)
    shift = np.random.default_rng(seed).integers(n)
    order = np.roll(np.arange(n), shift)
    k = int(n*fraction + 1e-9)
    return x[order[:k]], y[order[:k]], x[order[k:]], y[order[k:]]
