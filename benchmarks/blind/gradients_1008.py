# piece: gradients
# truth: wrong
# function: gradients
# mistake: the gradients accumulate over calls, they are never cleared
# line: 16
# style: object-minded
import numpy as np

class Logistic:
    def __init__(self):
        self.dw = 0.0
        self.db = 0.0

    def __call__(self, x, y, w, b):
        p = np.exp(-np.logaddexp(0, -(x @ w + b)))
        self.dw = self.dw + x.T @ (p - y) / len(y)
        self.db = (p - y).mean()
        return self.dw, self.db


gradients = Logistic()
