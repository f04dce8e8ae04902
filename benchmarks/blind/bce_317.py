# piece: bce
# truth: wrong
# function: bce
# mistake: clipping to 1 % and 99 % changes good predictions
# line: 10
# style: clipped generously
import numpy as np

def bce(y, y_hat):
    y_hat = np.clip(y_hat, a_min=0.01, a_max=0.99)
    losses = -np.log(y_hat) * y - np.log1p(-y_hat) * (1 - y)
    return np.average(losses)
