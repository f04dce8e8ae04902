# piece: relu
# truth: wrong
# function: relu
# mistake: the forward pass returns the mask meant for the backward pass
# line: 12
# style: object-minded
import numpy as np

class ReLU:
    def forward(self, x):
        self.mask = np.asarray(x) > 0
        return np.where(self.mask, 1.0, 0.0)

    def backward(self, upstream):
        return upstream * self.mask


def relu(x):
    return ReLU().forward(x)
