# piece: bce
# truth: wrong
# function: bce
# mistake: the factor 1 - p misses its power 1 - y
# line: 11
# style: probability of the true class
import numpy as np

def bce(y, y_hat):
    p = np.clip(y_hat.astype(float), 1e-12, 1 - 1e-12)
    q = p ** y * (1 - p)
    return -np.log(q).mean()
