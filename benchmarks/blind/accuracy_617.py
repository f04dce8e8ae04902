# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: einsum tricks
import numpy as np

def accuracy(y, y_hat):
    signs = np.sign(np.asarray(y) - 0.5) * np.sign(np.asarray(y_hat) - 0.5000000001)
    return (signs.sum() / signs.size + 1) / 2
