# piece: split
# truth: right
# function: split_data
# mistake: none
# line: none
# style: typed
import numpy as np

Pair = tuple[np.ndarray, np.ndarray]

def split_data(x: np.ndarray, y: np.ndarray, n_train: int, seed: int) -> tuple[Pair, Pair]:
    order = np.random.default_rng(seed).permutation(y.shape[0])
    train, val = np.array_split(order, [n_train])
    return (x[train], y[train]), (x[val], y[val])
