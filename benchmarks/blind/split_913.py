# piece: split
# truth: wrong
# function: split
# mistake: a seed of 0 counts as no seed
# line: 10
# style: type hints
import numpy as np

def split(x: np.ndarray, y: np.ndarray, n_train: int, seed: int | None = None) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    rng: np.random.Generator = np.random.default_rng(seed or None)
    order: np.ndarray = rng.permutation(x.shape[0])
    train: np.ndarray = order[:n_train]
    val: np.ndarray = order[n_train:]
    return x[train], y[train], x[val], y[val]
