# piece: bce
# truth: wrong
# function: bce
# mistake: the einsum gives the outer sum i,j and not the pairs
# line: 14
# style: einsum
import numpy as np

def bce(y, y_hat):
    eps = np.finfo(y_hat.dtype).eps
    p = np.clip(y_hat, eps, 1 - eps)
    t = np.stack([y, 1 - y])
    logs = np.log(np.stack([p, 1 - p]))
    return -np.einsum("kn,jn->", t, logs) / len(y)
