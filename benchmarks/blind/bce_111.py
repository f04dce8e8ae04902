# piece: bce
# truth: wrong
# function: bce
# mistake: the minus covers only the first term, the zeros are subtracted
# line: 11
# style: one line, brackets
import numpy as np

def bce(y, y_hat):
    q = np.clip(np.asarray(y_hat, float), 1e-13, 1 - 1e-13)
    loss = -(y * np.log(q)) + (1 - y) * np.log(1 - q)
    return loss.mean()
