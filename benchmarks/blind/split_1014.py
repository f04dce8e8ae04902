# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: loops
import numpy as np

def split(x, y, n_train, seed=None):
    rng = np.random.default_rng(seed)
    n = len(x)
    take, keep = [], []
    for i in range(n):
        # as many are still wanted, as many rows are left
        wanted, left = n_train - len(take), n - i
        (take if rng.random() * left < wanted else keep).append(i)
    take, keep = np.array(take, dtype=int), np.array(keep, dtype=int)
    return x[take], y[take], x[keep], y[keep]
