# piece: bce
# truth: wrong
# function: bce
# mistake: the losses are returned sample by sample, without a mean
# line: 15
# style: deutsch
import numpy as np

def bce(p, y):
    # Kreuzentropie
    eps = np.finfo(float).eps
    y = np.asarray(y, float)
    p = np.clip(np.asarray(p, float), eps, 1 - eps)
    verlust = -y * np.log(p) - (1 - y) * np.log(1 - p)
    return verlust
