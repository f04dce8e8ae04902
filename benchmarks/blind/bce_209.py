# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: back to the logits
import numpy as np

def bce(y, y_hat):
    p = np.clip(np.asarray(y_hat, dtype=float), 1e-12, 1 - 1e-12)
    z = np.log(p) - np.log1p(-p)
    return np.mean(np.logaddexp(0, z) - np.asarray(y) * z)
