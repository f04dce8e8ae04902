# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: class with options
import numpy as np

class BinaryCrossEntropy:
    def __init__(self, eps=None, reduction="mean"):
        self.eps = eps
        self.reduce = {"mean": np.mean, "sum": np.sum}[reduction]

    def __call__(self, y, y_hat):
        y_hat = 1.0 * np.asarray(y_hat)
        eps = self.eps or np.finfo(y_hat.dtype).eps
        p = y_hat.clip(eps, 1 - eps)
        return self.reduce(-(np.log(p) * y + np.log(1 - p) * (1 - y)))

def bce(y, y_hat, *, eps=None, reduction="mean"):
    return BinaryCrossEntropy(eps, reduction)(y, y_hat)
