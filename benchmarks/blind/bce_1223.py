# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: terse NumPy
import numpy as np

def bce(y, y_hat):
    # back to logits, then the stable form  log(1 + e^z) - y z
    p = np.clip(np.asarray(y_hat, dtype=float), 1e-15, 1 - 1e-15)
    z = np.log(p) - np.log1p(-p)
    return np.mean(np.logaddexp(0, z) - y * z)
