# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: typed
import random
import numpy as np

def split(x: np.ndarray, y: np.ndarray, n_train: int, seed: int | None = None) -> tuple[np.ndarray, ...]:
    n: int = len(x)
    train: list[int] = random.Random(seed).sample(range(n), n_train)
    mask: np.ndarray = np.ones(n, dtype=bool)
    mask[train] = False
    return x[train], y[train], x[mask], y[mask]
