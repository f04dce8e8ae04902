# piece: split
# truth: wrong
# function: split
# mistake: all rows are in the validation set, the training rows too
# line: 13
# style: typed
import numpy as np

def split(x: np.ndarray, y: np.ndarray, fraction: float) -> tuple:
    """Random split into training and validation rows."""
    order: np.ndarray = np.random.default_rng().permutation(x.shape[0])
    train: np.ndarray = order[: int(fraction * x.shape[0])]
    valid: np.ndarray = order
    return x[train], y[train], x[valid], y[valid]
