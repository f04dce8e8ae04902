# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: divergence and entropy of a two-column table
import numpy as np

def bce(y, y_hat):
    y = np.asarray(y, dtype=float)
    p = np.clip(np.asarray(y_hat, dtype=float), 1e-12, 1 - 1e-12)
    target = np.stack([1 - y, y], axis=1)
    table = np.log(np.stack([1 - p, p], axis=1))
    return -np.tensordot(target, table, axes=2) / len(y)
