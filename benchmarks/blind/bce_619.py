# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: einsum tricks
import numpy as np

def bce(y, y_hat):
    e = np.finfo(y_hat.dtype).eps
    q = y_hat.clip(e, 1 - e)
    y = np.asarray(y, dtype=q.dtype)
    return -(y @ np.log(q) + (1 - y) @ np.log(1 - q)) / y.shape[0]
