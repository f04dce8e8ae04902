# piece: relu
# truth: wrong
# function: relu
# mistake: the mask is turned, the negative side is kept
# line: 16
# style: class
import numpy as np

class ReLU:
    def __init__(self):
        self.mask = None

    def __call__(self, x):
        self.mask = np.asarray(x) <= 0
        out = np.array(x, copy=True)
        out[~self.mask] = 0
        return out

relu = ReLU()
