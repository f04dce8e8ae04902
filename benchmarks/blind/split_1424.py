# piece: split
# truth: wrong
# function: split
# mistake: each sample is assigned by a coin, so the training set has n_train samples only on average
# line: 14
# style: textbook
import numpy as np

def split(x, y, n_train, rng=None):
    """Training samples are chosen at random, all others validate."""
    rng = np.random.default_rng(rng)
    n = len(x)
    u = rng.random(n)
    mask = u < n_train / n
    return x[mask], y[mask], x[~mask], y[~mask]
