# piece: split
# truth: right
# function: split
# style: chatbot
from typing import Optional, Tuple
import numpy as np

def split(x: np.ndarray, y: np.ndarray, n_train: Optional[int] = None,
          rng: Optional[int] = None) -> Tuple[np.ndarray, ...]:
    """
    Shuffled split; half of the data (rounded down) is for training unless told otherwise.

    Two generators in the same state give x and y the same permutation.
    """
    if n_train is None:
        n_train = len(x) // 2
    seed = np.random.default_rng(rng).integers(2 ** 31)
    xs = np.random.default_rng(seed).permutation(x)
    ys = np.random.default_rng(seed).permutation(y)
    return xs[:n_train], ys[:n_train], xs[n_train:], ys[n_train:]
