# piece: split
# truth: right
# function: train_val_split
# mistake: none
# line: none
# style: typed, freely
import numpy as np

def train_val_split(x: np.ndarray, y: np.ndarray, frac: float = 0.5, seed: int = 0):
    """Returns x_train, x_val, y_train, y_val."""
    rng = np.random.default_rng(seed)
    idx = rng.permutation(x.shape[0])
    k = int(x.shape[0] * frac)
    return x[idx[:k]], x[idx[k:]], y[idx[:k]], y[idx[k:]]
