# piece: bce
# truth: wrong
# function: bce
# mistake: eps 0.01, a perfect prediction costs 0.01
# line: 10
# style: class
import numpy as np

class BCELoss:
    def __init__(self, eps=1e-2):
        self.eps = eps

    def __call__(self, y, p):
        p = np.clip(np.asarray(p, dtype=float), self.eps, 1 - self.eps)
        self.value = -(y * np.log(p) + (1 - y) * np.log1p(-p))
        return self.value.mean()

bce = BCELoss()
