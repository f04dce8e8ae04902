# piece: relu
# truth: wrong
# function: relu
# mistake: the output goes into a buffer that the next call of the same shape overwrites
# line: 18
# style: objects
import numpy as np

class ReLU:
    def __init__(self):
        self.buffers = {}

    def __call__(self, x):
        key = x.shape, x.dtype
        if key not in self.buffers:
            self.buffers[key] = np.empty_like(x)
        np.maximum(x, 0, out=self.buffers[key])
        return self.buffers[key]

relu = ReLU()
