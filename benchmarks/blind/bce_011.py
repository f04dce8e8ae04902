# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: einsum
import numpy as np

def bce(y, y_hat):
    p = np.clip(np.asarray(y_hat, dtype=float), 1e-15, 1 - 1e-15)
    targets = np.stack([y, 1 - np.asarray(y)])
    logs = np.log(np.stack([p, 1 - p]))
    return -np.einsum("ki,ki->", targets.astype(float), logs) / p.size
