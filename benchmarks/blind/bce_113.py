# piece: bce
# truth: wrong
# function: bce
# mistake: the loss is rounded to two decimals before it is returned
# line: 13
# style: notebook, rounded
import numpy as np

def bce(y, y_hat):
    p = np.clip(np.asarray(y_hat, dtype=float), 1e-12, 1 - 1e-12)
    value = -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
    print("loss:", value)
    return round(value, 2)
