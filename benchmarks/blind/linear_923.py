# piece: linear
# truth: wrong
# function: linear
# mistake: the output is added onto the caller's bias array when it is a matrix of the output's shape
# line: 15
# style: object-minded
import numpy as np

class Affine:
    def __init__(self, w, b):
        self.w = w
        self.b = b

    def __call__(self, x):
        z = self.b
        z += x @ self.w
        return z


def linear(x, w, b):
    return Affine(w, np.asarray(b, dtype=float))(x)
