# piece: relu
# truth: wrong
# function: relu
# mistake: the mask for the way back belongs to the class, so a later call replaces that of an earlier one
# line: 14
# style: objects
import numpy as np

class Relu:
    mask = None

    def forward(self, x):
        mask = np.asarray(x) > 0
        Relu.mask = mask
        return np.where(mask, x, 0)

    def backward(self, grad):
        return grad * self.mask

def relu(x):
    layer = Relu()
    return layer.forward(x), layer.backward
