# piece: gradients
# truth: right
# function: gradient_bce
# style: français
import numpy as np

def gradient_bce(y, p):
    # -1/p pour y = 1, 1/(1-p) pour y = 0
    y = np.asarray(y)
    eps = np.finfo(float).eps
    p = np.clip(np.asarray(p, float), eps, 1 - eps)
    return np.where(y == 1, -1 / p, 1 / (1 - p)) / len(y)
