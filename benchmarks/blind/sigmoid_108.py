# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the result array is kept by shape and overwritten by the next call
# line: 21
# style: preallocated result kept between calls
import numpy as np

class Sigmoid:
    def __init__(self):
        self.out = {}

    def __call__(self, x):
        x = np.asarray(x, dtype=float)
        if x.shape not in self.out:
            self.out[x.shape] = np.empty_like(x)
        y = self.out[x.shape]
        y[...] = np.tanh(x / 2)
        y += 1
        y /= 2
        return y

sigmoid = Sigmoid()
