# piece: linear
# truth: wrong
# function: linear
# mistake: a sigmoid is applied to the linear output
# line: 15
# style: class method style
import numpy as np

class Model:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def forward(self, x):
        z = np.dot(x, self.w) + self.b
        return 1 / (1 + np.exp(-z))

def linear(x, w, b):
    return Model(w, b).forward(x)
