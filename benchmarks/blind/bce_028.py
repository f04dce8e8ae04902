# piece: bce
# truth: wrong
# function: bce
# mistake: in-place clipping changes the caller's predictions
# line: 14
# style: class method style
import numpy as np

class BCE:
    def __init__(self, eps=1e-7):
        self.eps = eps

    def __call__(self, y, y_hat):
        np.clip(y_hat, self.eps, 1 - self.eps, out=y_hat)
        return -np.mean(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))

def bce(y, y_hat):
    return BCE()(y, y_hat)
