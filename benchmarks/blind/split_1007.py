# piece: split
# truth: wrong
# function: split
# mistake: the training rows are drawn with replacement, some come twice
# line: 11
# style: type hints
import numpy as np

def split(x: np.ndarray, y: np.ndarray, n_train: int, seed: int | None = None) -> tuple[np.ndarray, ...]:
    rng = np.random.default_rng(seed)
    chosen: np.ndarray = rng.choice(len(x), size=n_train)
    rest: np.ndarray = np.setdiff1d(np.arange(len(x)), chosen)
    return x[chosen], y[chosen], x[rest], y[rest]
