# piece: bce
# truth: wrong
# function: bce
# mistake: mean of squares instead of cross-entropy for the zero labels
# line: 12
# style: np.where masks
import numpy as np

def bce(y, y_hat):
    p = np.clip(y_hat, 1e-7, 1 - 1e-7)
    ones = -np.log(p)
    zeros = p ** 2
    return np.where(np.asarray(y) == 1, ones, zeros).mean()
