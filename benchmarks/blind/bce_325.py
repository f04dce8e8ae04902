# piece: bce
# truth: wrong
# function: bce
# mistake: the labels are negated, which wraps round for unsigned integers
# line: 11
# style: negated labels
import numpy as np

def bce(y, y_hat):
    p = np.clip(y_hat, np.finfo(y_hat.dtype).eps, 1 - np.finfo(y_hat.dtype).eps)
    first = -y * np.log(p)
    second = (1 - y) * -np.log(1 - p)
    return np.mean(first + second)
