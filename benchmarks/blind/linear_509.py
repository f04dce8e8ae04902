# piece: linear
# truth: wrong
# function: linear
# mistake: the bias of the object stays at zero, the given one is not stored
# line: 12
# style: class, freely
import numpy as np

class Linear:
    def __init__(self, w, b):
        self.w = w
        self.b = np.zeros_like(b)

    def forward(self, x):
        return x @ self.w + self.b

def linear(x, params):
    return Linear(params["w"], params["b"]).forward(x)
