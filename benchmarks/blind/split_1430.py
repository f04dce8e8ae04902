# piece: split
# truth: right
# function: split
# style: textbook
import numpy as np

def split(x, y, n_train, rng=None):
    """A random mask with exactly n_train ones; the order of the data is kept within the parts."""
    rng = np.random.default_rng(rng)
    mask = np.zeros(len(x), dtype=bool)
    mask[rng.choice(len(x), n_train, replace=False)] = True
    return x[mask], y[mask], x[~mask], y[~mask]
