# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: type hints
import numpy as np

def split(x: np.ndarray, y: np.ndarray, n_train: int, seed: int | None = None) -> tuple[np.ndarray, ...]:
    rng: np.random.Generator = np.random.default_rng(seed)
    train: np.ndarray = rng.choice(len(x), size=n_train, replace=False)
    mask: np.ndarray = np.ones(len(x), dtype=bool)
    mask[train] = False
    return x[~mask], y[~mask], x[mask], y[mask]
