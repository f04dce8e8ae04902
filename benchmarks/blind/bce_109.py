# piece: bce
# truth: wrong
# function: bce
# mistake: log1p(p) stands where log(p) belongs, label 1 costs -log(1 + p)
# line: 11
# style: NumPy with log1p
import numpy as np

def bce(y, y_hat):
    p = np.clip(np.asarray(y_hat, dtype=float), 1e-15, 1 - 1e-15)
    return -np.mean(y * np.log1p(p) + (1 - y) * np.log1p(-p))
