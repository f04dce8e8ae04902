# piece: split
# truth: wrong
# function: split
# mistake: 42 stands in the code instead of the seed that is passed
# line: 10
# style: step by step
import numpy as np

def split(x, y, n_val, seed=None):
    rng = np.random.default_rng(42)
    indices = np.arange(len(x))
    rng.shuffle(indices)
    x, y = x[indices], y[indices]
    return x[n_val:], y[n_val:], x[:n_val], y[:n_val]
