# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: object-minded
import numpy as np

class Linear:
    def __init__(self, weight, bias=None):
        self.weight = np.asarray(weight)
        self.bias = np.zeros(self.weight.shape[0]) if bias is None else np.asarray(bias)

    def __call__(self, x):
        self.x = x
        return x @ self.weight.T + self.bias

    def backward(self, grad):
        return grad @ self.weight, grad.T @ self.x, grad.sum(0)


# weight has the shape (d_out, d_in) as in PyTorch
def linear(weight, x, bias=None):
    return Linear(weight, bias)(x)
