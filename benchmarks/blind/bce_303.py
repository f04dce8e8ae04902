# piece: bce
# truth: wrong
# function: bce
# mistake: label and prediction are exchanged in the formula
# line: 15
# style: arguments in the other order
import numpy as np

def cross_entropy(p, q):
    q = np.clip(q, 1e-12, 1 - 1e-12)
    return -(p * np.log(q) + (1 - p) * np.log(1 - q))

def bce(y, y_hat):
    y, y_hat = np.asarray(y, dtype=float), np.asarray(y_hat, dtype=float)
    return cross_entropy(y_hat, y).mean()
