# piece: gradients
# truth: wrong
# function: linear_backward
# mistake: the stored input is overwritten by the output, the weights' gradient takes the output
# line: none
# style: class with stored input
import numpy as np

class Linear:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def forward(self, x):
        self.seen = x
        self.seen = self.seen @ self.w + self.b
        return self.seen

    def backward(self, upstream):
        size = min(self.seen.shape[1], self.w.shape[0])
        dw = np.zeros(self.w.shape)
        dw[:size] = self.seen[:, :size].T @ upstream
        return dw, upstream.sum(axis=0)

def linear(x, w, b):
    return Linear(w, b).forward(x)

def linear_backward(x, w, b, upstream):
    layer = Linear(w, b)
    layer.forward(x)
    return layer.backward(upstream)
