# piece: split
# truth: wrong
# function: split
# mistake: the seed argument is not used
# line: 10
# style: over-engineered with options
import numpy as np

def split(x, y, fraction=0.5, seed=None, shuffle=True):
    rng = np.random.default_rng()
    order = rng.permutation(len(x)) if shuffle else np.arange(len(x))
    n = int(len(x) * fraction)
    return x[order[:n]], y[order[:n]], x[order[n:]], y[order[n:]]
