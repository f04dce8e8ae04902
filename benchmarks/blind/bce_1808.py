# piece: bce
# truth: right
# function: bce
# style: terse
import numpy as np

def bce(p, y):
    y = np.asarray(y)
    p = np.asarray(p, float)
    hit = np.where(y == 1, p, 1 - p)
    return np.log(1 / np.maximum(hit, np.finfo(float).eps)).mean()
