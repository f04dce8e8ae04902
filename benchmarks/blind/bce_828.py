# piece: bce
# truth: wrong
# function: bce
# mistake: the upper bound of the clipping is one half, so a good prediction costs as much as a coin toss
# line: 9
# style: one-liner
import numpy as np

def bce(y, y_hat): return float(-np.log(np.clip(np.where(y == 1, y_hat, 1 - y_hat).astype(float), 2.0 ** -52, 0.5)).mean())
