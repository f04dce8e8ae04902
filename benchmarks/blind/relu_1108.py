# piece: relu
# truth: wrong
# function: relu
# mistake: the result is written into a buffer that the next call of the same shape reuses
# line: 18
# style: object-minded
import numpy as np

class Relu:
    def __init__(self):
        self.buffers = {}

    def __call__(self, x):
        x = np.asarray(x)
        key = (x.shape, x.dtype)
        if key not in self.buffers:
            self.buffers[key] = np.empty_like(x)
        return np.maximum(x, 0, out=self.buffers[key])

relu = Relu()
