# piece: bce
# truth: wrong
# function: bce
# mistake: the epsilon is added to the logarithm instead of its argument
# line: 17
# style: class's static method made a function
import numpy as np

class Loss:
    eps = 1e-15

    @staticmethod
    def bce(y, y_hat):
        y = np.asarray(y, dtype=float)
        p = np.asarray(y_hat, dtype=float)
        e = Loss.eps
        return -np.mean(y * (np.log(p) + e) + (1 - y) * (np.log(1 - p) + e))

bce = Loss.bce
