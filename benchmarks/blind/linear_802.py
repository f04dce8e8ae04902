# piece: linear
# truth: right
# function: dense
# mistake: none
# line: none
# style: objects
import numpy as np

class Unit:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def __call__(self, x):
        return x @ self.w + self.b

def dense(x, W, b):
    # a layer is a row of units; the layer itself is returned as a function
    units = [Unit(W[:, j], b[j]) for j in range(W.shape[1])]
    return lambda inputs: np.column_stack([u(inputs) for u in units])
