# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: objects, freely
import numpy as np

class sigmoid:
    def forward(self, x):
        x = np.asarray(x, dtype=float)
        self.out = np.empty(x.shape)
        right = x > 0
        self.out[right] = 1 / (1 + np.exp(-x[right]))
        left = np.exp(x[~right])
        self.out[~right] = left / (1 + left)
        return self.out

    def backward(self, grad):
        return grad * self.out * (1 - self.out)
