# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: loop
import numpy as np

def bce(y, y_hat):
    eps = np.finfo(np.asarray(y_hat).dtype).eps
    total = 0.0
    for t, q in zip(y, y_hat):
        q = min(max(q, eps), 1 - eps)
        if t == 1:
            total -= np.log(q)
        else:
            total -= np.log(1 - q)
    return total / len(y)
