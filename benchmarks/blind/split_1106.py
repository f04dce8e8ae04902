# piece: split
# truth: wrong
# function: split_data
# mistake: the order of the results is x, x, y, y instead of x, y, x, y
# line: 13
# style: typed
import numpy as np

def split_data(x: np.ndarray, y: np.ndarray, n_train: int, seed: int) -> tuple[np.ndarray, ...]:
    """Returns x_train, y_train, x_val, y_val."""
    order: np.ndarray = np.random.default_rng(seed).permutation(len(x))
    train, val = order[:n_train], order[n_train:]
    return x[train], x[val], y[train], y[val]
