# piece: split
# truth: wrong
# function: split
# mistake: only the starting point is random, the training set is a block of neighbouring rows
# line: 11
# style: type hints
import numpy as np

def split(x: np.ndarray, y: np.ndarray, n_train: int, seed: int | None = None) -> tuple[np.ndarray, ...]:
    rng = np.random.default_rng(seed)
    order: np.ndarray = np.roll(np.arange(len(x)), rng.integers(len(x)))
    train, val = order[:n_train], order[n_train:]
    return x[train], y[train], x[val], y[val]
