# piece: bce
# truth: wrong
# function: bce
# mistake: the labels become a column, so every label meets every prediction (n x n)
# line: 11
# style: verbose
import numpy as np

def bce(y, y_hat):
    # labels as floats
    y = np.asarray(y, dtype=float).reshape(-1, 1)
    # predictions inside (0, 1)
    eps = np.finfo(float).eps
    p = np.clip(np.asarray(y_hat, dtype=float), eps, 1 - eps)
    # the formula of the sheet
    losses = -(y * np.log(p) + (1 - y) * np.log(1 - p))
    return losses.mean()
