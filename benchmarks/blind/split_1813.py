# piece: split
# truth: right
# function: split
# style: textbook
import numpy as np

def split(x, y, n_train, rng):
    """Ranks of uniform numbers are a random permutation."""
    u = rng.random(len(y))
    perm = np.argsort(u)
    T, V = perm[:n_train], perm[n_train:]
    return x[T], y[T], x[V], y[V]
