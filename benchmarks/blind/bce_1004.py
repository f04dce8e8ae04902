# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: one-liner
import numpy as np

def bce(y, y_hat):
    return -np.log(np.clip([p if t == 1 else 1 - p for t, p in zip(y, y_hat)], 2 ** -52, 1)).sum() / len(y)
