# piece: bce
# truth: right
# function: bce
# style: einsum
import numpy as np

def bce(y, p):
    q = np.stack([1 - np.asarray(p, float), np.asarray(p, float)])
    onehot = np.stack([1 - np.asarray(y, float), np.asarray(y, float)])
    return -np.einsum("cn,cn->", onehot, np.log(q.clip(1e-13))) / q.shape[1]
