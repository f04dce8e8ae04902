# piece: bce
# truth: wrong
# function: bce
# mistake: the second logarithm is that of 1 - y instead of 1 - y_hat
# line: 11
# style: terse
import numpy as np
E = 1e-15
c = lambda a: np.clip(np.asarray(a, float), E, 1 - E)
def bce(y, y_hat):
    return -np.mean(c(y) * np.log(c(y_hat)) + (1 - c(y)) * np.log(1 - c(y)))
