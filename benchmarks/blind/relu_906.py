# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: object-minded
import numpy as np

class ReLU:
    def __init__(self, slope=0.0):
        self.slope = slope

    def __call__(self, x):
        x = np.asarray(x)
        self.mask = x > 0
        return np.where(self.mask, x, self.slope * x)

    def backward(self, grad):
        return grad * np.where(self.mask, 1.0, self.slope)


def relu(x, slope=0.0):
    return ReLU(slope)(x)
