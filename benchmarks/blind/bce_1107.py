# piece: bce
# truth: wrong
# function: bce
# mistake: the loss of negatives is forgotten, only samples of label 1 contribute
# line: 14
# style: loops
import numpy as np

def bce(y, y_hat):
    eps = float(np.finfo(y_hat.dtype).eps)
    total = 0.0
    for t, p in zip(y, y_hat):
        p = min(1 - eps, max(eps, float(p)))
        total += -t * np.log(p)
    return total / len(y)
