# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: defensive with asserts
import numpy as np

def split(x, y, n_val, seed=None):
    n = x.shape[0]
    assert y.shape[0] == n and 0 <= n_val <= n
    perm = np.random.default_rng(seed).permutation(n)
    val = np.sort(perm[n - n_val:])
    train = np.setdiff1d(np.arange(n), val)
    assert len(train) + len(val) == n
    return np.take(x, train, axis=0), np.take(y, train), np.take(x, val, axis=0), np.take(y, val)
