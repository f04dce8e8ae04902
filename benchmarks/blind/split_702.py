# piece: split
# truth: wrong
# function: split
# mistake: the indices are drawn with replacement
# line: 12
# style: typed
import numpy as np

def split(x: np.ndarray, y: np.ndarray, n_train: int, seed: int | None = None) -> tuple[np.ndarray, ...]:
    n: int = x.shape[0]
    rng: np.random.Generator = np.random.default_rng(seed)
    idx: np.ndarray = rng.choice(n, size=n)
    tr, va = np.split(idx, [n_train])
    return x[tr], y[tr], x[va], y[va]
