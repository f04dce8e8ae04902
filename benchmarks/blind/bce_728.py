# piece: bce
# truth: right
# function: cross_entropy
# mistake: none
# line: none
# style: objects, freely
import numpy as np

class Bernoulli:
    def __init__(self, p):
        e = np.finfo(np.asarray(p).dtype).eps
        self.p = np.clip(p, e, 1 - e)

    def log_likelihood(self, y):
        return np.where(np.asarray(y) == 1, np.log(self.p), np.log1p(-self.p))

def cross_entropy(data):
    return -np.average(Bernoulli(data['p']).log_likelihood(data['y']))
