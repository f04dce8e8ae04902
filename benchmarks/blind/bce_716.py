# piece: bce
# truth: wrong
# function: bce
# mistake: only the terms of the ones enter, the zeros cost nothing
# line: 18
# style: objects
import numpy as np

class BinaryCrossEntropy:
    def __init__(self, eps):
        self.eps = eps

    def clip(self, p):
        return np.clip(p, self.eps, 1 - self.eps)

    def per_sample(self, y, p):
        p = self.clip(p)
        return -y * np.log(p)

    def __call__(self, y, p):
        return self.per_sample(y, p).mean()

def bce(y, y_hat):
    return BinaryCrossEntropy(np.finfo(y_hat.dtype).eps)(y, y_hat)
