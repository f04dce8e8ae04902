# piece: bce
# truth: wrong
# function: bce
# mistake: only the lower end is clipped, so a prediction of exactly 1 breaks
# line: 14
# style: loop
import numpy as np

def bce(y, y_hat):
    eps = np.finfo(y_hat.dtype).eps
    losses = []
    for k in range(len(y)):
        p = y_hat[k]
        if p < eps:
            p = eps
        losses.append(-(y[k] * np.log(p) + (1 - y[k]) * np.log(1 - p)))
    return sum(losses) / len(losses)
