# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the output is clipped to [1e-7, 1 - 1e-7], far values do not go to 0 and 1
# line: 10
# style: class with limits
import numpy as np

class Sigmoid:
    eps = 1e-7

    def __call__(self, x):
        s = 1 / (1 + np.exp(-np.asarray(x, dtype=float)))
        return np.clip(s, self.eps, 1 - self.eps)

sigmoid = Sigmoid()
sigmoid.__name__ = "sigmoid"
