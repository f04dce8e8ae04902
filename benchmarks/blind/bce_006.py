# piece: bce
# truth: wrong
# function: bce
# mistake: the mean of each class is added, so classes count alike whatever their number
# line: none
# style: np.where masks
import numpy as np

def bce(y, y_hat):
    y = np.asarray(y)
    p = np.clip(y_hat, 1e-7, 1 - 1e-7)
    total = 0.0
    for label in (0, 1):
        rows = y == label
        if rows.any():
            q = p[rows] if label else 1 - p[rows]
            total += -np.log(q).mean()
    return total
