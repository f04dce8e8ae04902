# piece: linear
# truth: wrong
# function: linear
# mistake: the output of the first call is kept and added to in later calls with the same number of rows
# line: 15
# style: object-minded
import numpy as np

class Linear:
    def __init__(self):
        self.buffer = {}

    def __call__(self, x, W, b):
        shape = (x.shape[0], W.shape[1])
        out = self.buffer.setdefault(shape, np.zeros(shape))
        out += x @ W
        out += b
        return out.copy()


linear = Linear()
