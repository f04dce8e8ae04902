# piece: bce
# truth: wrong
# function: bce
# mistake: rounds the probabilities before the logarithm, so the loss knows only right and wrong
# line: 10
# style: terse NumPy
import numpy as np

def bce(y, y_hat):
    p = np.clip(np.round(np.asarray(y_hat, float)), 1e-12, 1 - 1e-12)
    return -np.mean(y * np.log(p) + (1 - y) * np.log1p(-p))
