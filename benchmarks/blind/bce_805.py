# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: objects
import numpy as np

class Bernoulli:
    def __init__(self, p):
        e = np.finfo(p.dtype).eps
        self.p = np.clip(p, e, 1 - e)

    def log_prob(self, k):
        return np.log(self.p) * (k == 1) + np.log(1 - self.p) * (k == 0)

def bce(Y, Y_hat, axis=0):
    # column vectors (n, 1)
    return -Bernoulli(Y_hat).log_prob(Y).mean(axis=axis).item()
