# piece: bce
# truth: wrong
# function: bce
# mistake: label and prediction are exchanged inside the logarithms
# line: 13
# style: textbook
import numpy as np

def bce(y, p):
    eps = 1e-12
    t = np.clip(np.asarray(y, float), eps, 1 - eps)
    q = np.clip(np.asarray(p, float), eps, 1 - eps)
    return -np.mean(q * np.log(t) + (1 - q) * np.log(1 - t))
