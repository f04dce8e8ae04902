# piece: linear
# truth: wrong
# function: linear
# mistake: the sum is gathered in the bias itself, which changes it from row to row and for the caller
# line: 15
# style: objects
import numpy as np

class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def single(self, row):
        out = self.b
        for value, weights in zip(row, self.W):
            out += value * weights
        return out

    def batch(self, x):
        return np.array([self.single(row) for row in x])

def linear(x, W, b):
    return Affine(W, b).batch(x)
