# piece: split
# truth: wrong
# function: split
# mistake: each row is drawn with a probability, the validation set has n_val rows only on average
# line: 11
# style: terse NumPy
import numpy as np

def split(x, y, n_val, seed=None):
    rng = np.random.default_rng(seed)
    m = rng.random(len(x)) < n_val / len(x)
    return x[~m], y[~m], x[m], y[m]
