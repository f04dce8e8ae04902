# piece: split
# truth: wrong
# function: train_val_split
# mistake: the two parts are given back in the wrong places (validation rows as training rows)
# line: 15
# style: typed, freely
import numpy as np

Pair = tuple[np.ndarray, np.ndarray]

def train_val_split(x: np.ndarray, y: np.ndarray, n_val: int = 899, seed: int | None = None) -> tuple[Pair, Pair]:
    order: np.ndarray = np.random.default_rng(seed).permutation(x.shape[0])
    val: np.ndarray = order[:n_val]
    train: np.ndarray = order[n_val:]
    return (x[val], y[val]), (x[train], y[train])
