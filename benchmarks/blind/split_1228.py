# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: loop
import numpy as np

def split(x, y, n_val, seed=None):
    rng = np.random.default_rng(seed)
    idx = list(range(len(x)))
    # Fisher-Yates
    for i in range(len(idx) - 1, 0, -1):
        j = int(rng.integers(0, i + 1))
        idx[i], idx[j] = idx[j], idx[i]
    val = np.array(idx[:n_val], dtype=int)
    train = np.array(idx[n_val:], dtype=int)
    return x[train], y[train], x[val], y[val]
