# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the backward formula s (1 - s) is returned as the value
# line: 12
# style: class
import numpy as np

class SigmoidLayer:
    def forward(self, x):
        self.s = 1 / (1 + np.exp(-np.asarray(x, dtype=float)))
        return self.backward(1.0)

    def backward(self, upstream):
        return upstream * self.s * (1 - self.s)

def sigmoid(x):
    return SigmoidLayer().forward(x)
