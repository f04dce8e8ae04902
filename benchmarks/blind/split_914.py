# piece: split
# truth: wrong
# function: split
# mistake: np.delete without an axis flattens x before the training rows are removed
# line: 11
# style: type hints
import numpy as np

def split(x: np.ndarray, y: np.ndarray, n_train: int, seed: int | None = None) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    train: np.ndarray = np.random.default_rng(seed).permutation(len(y))[:n_train]
    x_val: np.ndarray = np.delete(x, train)
    y_val: np.ndarray = np.delete(y, train)
    return x[train], y[train], x_val, y_val
