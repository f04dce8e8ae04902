# piece: bce
# truth: wrong
# function: bce
# mistake: the logarithms are cut at -10
# line: 11
# style: clip of the logarithm
import numpy as np

def bce(y, y_hat):
    y_hat = y_hat.astype(np.float64)
    low = -10
    a = np.maximum(np.log(y_hat), low)
    b = np.maximum(np.log(1 - y_hat), low)
    return -(y * a + (1 - y) * b).mean()
