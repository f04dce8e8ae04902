# piece: split
# truth: right
# function: train_valid_split
# mistake: none
# line: none
# style: type-annotated, namedtuple
from typing import NamedTuple, Optional
import numpy as np

class Parts(NamedTuple):
    x_train: np.ndarray
    y_train: np.ndarray
    x_valid: np.ndarray
    y_valid: np.ndarray

def train_valid_split(x: np.ndarray, y: np.ndarray, train_fraction: float = 0.5, rng: Optional[np.random.Generator] = None) -> Parts:
    rng = np.random.default_rng() if rng is None else rng
    n_train: int = int(train_fraction * len(x))
    order: np.ndarray = rng.permutation(len(x))
    train, valid = order[:n_train], order[n_train:]
    return Parts(x[train], y[train], x[valid], y[valid])
