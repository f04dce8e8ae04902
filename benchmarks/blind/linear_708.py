# piece: linear
# truth: right
# function: affine
# mistake: none
# line: none
# style: objects, freely
import numpy as np

class Tensor:
    def __init__(self, value):
        self.value = np.asarray(value)

    def __matmul__(self, other):
        return Tensor(np.tensordot(self.value, other.value, axes=1))

    def __add__(self, other):
        return Tensor(self.value + other.value)

def affine(x, W, b=0.0):
    return Tensor(x) @ Tensor(W) + Tensor(b)
