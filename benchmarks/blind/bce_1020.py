# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: verbose with comments
import numpy as np

def bce(y, y_hat):
    y = np.asarray(y)
    p = np.asarray(y_hat)
    # log 0 is -inf, which we replace by -100; the product with 0 is then 0
    with np.errstate(divide="ignore"):
        log_p = np.maximum(np.log(p), -100)
        log_q = np.maximum(np.log1p(-p), -100)
    return -np.mean(y * (log_p - log_q) + log_q)
