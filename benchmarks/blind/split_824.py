# piece: split
# truth: wrong
# function: split
# mistake: samples and labels share one array of the labels' type, which cuts the decimals of the features
# line: 11
# style: typed
import numpy as np

def split(x: np.ndarray, y: np.ndarray, n_train: int, seed: int | None = None):
    rng: np.random.Generator = np.random.default_rng(seed)
    table: np.ndarray = np.empty((len(x), x.shape[1] + 1), dtype=y.dtype)
    table[:, :-1] = x
    table[:, -1] = y
    table = rng.permutation(table)
    a: np.ndarray = table[:n_train]
    b: np.ndarray = table[n_train:]
    return a[:, :-1], a[:, -1].astype(y.dtype), b[:, :-1], b[:, -1].astype(y.dtype)
