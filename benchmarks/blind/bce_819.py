# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: one-liner
import numpy as np

def bce(y, y_hat): return -np.log(np.abs(np.clip(y_hat, (e := np.finfo(y_hat.dtype).eps), 1 - e) - (1.0 - y))).mean()
