# piece: split
# truth: wrong
# function: train_val_split
# mistake: samples are columns, but the number of rows is permuted
# line: 11
# style: type hints
import numpy as np

def train_val_split(X: np.ndarray, Y: np.ndarray, *, n_train: int, seed: int | None = None):
    """X (d, m) and Y (1, m): one sample a column."""
    m: int = X.shape[0]
    order = np.random.default_rng(seed).permutation(m)
    a, b = order[:n_train], order[n_train:]
    return X[:, a], Y[:, a], X[:, b], Y[:, b]
