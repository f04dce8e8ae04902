# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: boolean mask, rows stay in their order
import numpy as np

def split(x, y, fraction, seed):
    rng = np.random.default_rng(seed)
    n = len(x)
    mask = np.zeros(n, dtype=bool)
    mask[rng.choice(n, int(n*fraction + 1e-9), replace=False)] = True
    return x[mask], y[mask], x[~mask], y[~mask]
