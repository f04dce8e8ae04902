# piece: bce
# truth: right
# function: log_loss
# style: verbose
import numpy as np


def log_loss(y, y_hat):
    # 0 * log 0 wird zu 0 gemacht, log 0 wird begrenzt
    y = np.asarray(y, dtype=float)
    p = np.asarray(y_hat, dtype=float)
    with np.errstate(divide="ignore"):
        lp = np.maximum(np.log(p), -36.0)
        lq = np.maximum(np.log(1 - p), -36.0)
    return np.einsum("i,i->", y, -lp) / y.size + np.einsum("i,i->", 1 - y, -lq) / y.size
