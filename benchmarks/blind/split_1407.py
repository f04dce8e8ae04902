# piece: split
# truth: wrong
# function: split
# mistake: the last n_train shuffled samples are validated on, which overlaps with or misses samples unless n = 2 n_train
# line: 14
# style: textbook
import numpy as np

def split(x, y, n_train, rng=None):
    """Shuffle, then cut."""
    rng = np.random.default_rng(rng)
    order = rng.permutation(len(x))
    train = order[:n_train]
    val = order[-n_train:]
    return x[train], y[train], x[val], y[val]
