# piece: bce
# truth: wrong
# function: bce
# mistake: the rows of the log table are the wrong way round
# line: 12
# style: einsum tricks
import numpy as np

def bce(y, y_hat):
    e = np.finfo(y_hat.dtype).eps
    p = np.clip(y_hat, e, 1 - e)
    table = np.log(np.stack([p, 1 - p], axis=1))
    return -np.einsum("ij,ij->", table, np.eye(2)[np.asarray(y, int)]) / len(p)
