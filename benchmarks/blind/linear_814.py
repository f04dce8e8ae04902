# piece: linear
# truth: wrong
# function: linear
# mistake: the result is written into a buffer of the class, so the result of an earlier call changes afterwards
# line: 17
# style: objects
import numpy as np

class Dense:
    buffers = {}

    def __init__(self, W, b):
        self.W, self.b = W, b

    def __call__(self, x):
        shape = (len(x), self.W.shape[1])
        out = self.buffers.setdefault(shape, np.empty(shape))
        out[:] = x @ self.W
        out[:] = out + self.b
        return out

def linear(x, W, b):
    return Dense(W, b)(x)
