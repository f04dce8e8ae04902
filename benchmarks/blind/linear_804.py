# piece: linear
# truth: wrong
# function: linear
# mistake: an optional bias is tested for its truth value, which an array of several numbers does not have
# line: 16
# style: objects
import numpy as np

class Linear:
    def __init__(self, W, bias=None):
        self.W = W
        self.bias = bias

    def forward(self, x):
        z = x @ self.W
        if self.bias:
            z = z + self.bias
        return z

def linear(W, x, bias=None):
    return Linear(W, bias).forward(x)
