# piece: bce
# truth: wrong
# function: bce
# mistake: computed in 16 bits to save memory
# line: 10
# style: half precision
import numpy as np

def bce(y, y_hat):
    p = y_hat.astype(np.float16)
    p = np.clip(p, 1e-3 if p.dtype == np.float16 else 1e-12, 1 - (1e-3 if p.dtype == np.float16 else 1e-12))
    return float(np.mean(-np.where(y == 1, np.log(p), np.log(1 - p)).astype(float)))
