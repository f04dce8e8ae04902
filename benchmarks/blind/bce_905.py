# piece: bce
# truth: wrong
# function: bce
# mistake: the losses are stored in an array of the labels' type, so integer labels cut their decimals off
# line: 10
# style: loops
import numpy as np

def bce(y, y_hat):
    losses = np.zeros_like(y)
    for i, (t, p) in enumerate(zip(y, y_hat)):
        p = np.clip(float(p), 1e-12, 1 - 1e-12)
        losses[i] = -np.log(p) if t else -np.log(1 - p)
    return losses.mean()
