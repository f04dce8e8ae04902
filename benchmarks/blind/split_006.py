# piece: split
# truth: wrong
# function: split
# mistake: the generator is made anew with seed 0 in each call
# line: 10
# style: default generator
import numpy as np

def split(x, y, fraction, rng=None):
    rng = rng or np.random.default_rng(0)
    n = int(len(x) * fraction)
    order = rng.permutation(len(x))
    return x[order[:n]], y[order[:n]], x[order[n:]], y[order[n:]]
