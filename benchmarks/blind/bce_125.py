# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: inverse hyperbolic tangent
import numpy as np

def bce(y, y_hat):
    p = np.clip(np.asarray(y_hat, dtype=float), 1e-12, 1 - 1e-12)
    z = 2 * np.arctanh(2 * p - 1)
    return np.mean(np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z))))
