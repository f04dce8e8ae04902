# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: einsum
import numpy as np

def bce(y, y_hat):
    eps = np.finfo(y_hat.dtype).eps
    p = np.clip(y_hat, eps, 1 - eps)
    t = np.stack([y, 1 - y]).astype(float)
    logs = np.log(np.stack([p, 1 - p])).astype(float)
    return -np.einsum("kn,kn->", t, logs) / t.shape[1]
