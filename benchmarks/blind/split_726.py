# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: defensive
import numpy as np

def split(x, y, n_train, seed=None):
    n = len(x)
    if len(y) != n:
        raise ValueError(f"{n} rows, {len(y)} labels")
    if not 0 <= n_train <= n:
        raise ValueError("n_train out of range")
    rng = np.random.default_rng(seed)
    mask = np.zeros(n, dtype=bool)
    mask[rng.choice(n, n_train, replace=False)] = True
    assert mask.sum() == n_train
    return x[mask], y[mask], x[~mask], y[~mask]
