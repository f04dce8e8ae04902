# piece: bce
# truth: wrong
# function: bce_loss
# mistake: a sigmoid is applied to values that are probabilities already
# line: 11
# style: verbose
import numpy as np

def bce_loss(p, y):
    # bring the values into (0, 1)
    q = 1 / (1 + np.exp(-p))
    eps = np.finfo(p.dtype).eps
    q = np.clip(q, eps, 1 - eps)
    return np.mean(np.where(y == 1, -np.log(q), -np.log(1 - q)))
