# piece: bce
# truth: right
# function: bce
# style: terse
import numpy as np

def bce(y, p):
    p = np.clip(np.asarray(p, float), 1e-12, 1 - 1e-12)
    return np.where(np.asarray(y) == 1, -np.log(p), -np.log(1 - p)).mean()
