# piece: bce
# truth: wrong
# function: loss
# mistake: sum instead of mean over the samples
# line: 12
# style: terse
import numpy as np

def loss(q, y):
    e = np.finfo(float).eps
    p = np.clip(q, e, 1 - e)
    return np.sum(np.where(y == 1, -np.log(p), -np.log(1 - p)))
