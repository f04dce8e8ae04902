# piece: gradients
# truth: wrong
# function: gradients
# mistake: two defects: the error goes back through the sum of all output weights instead of each unit's own, and the bias gradients are averaged once more
# line: none
# style: NumPy backprop, class method style
import numpy as np

def s(z):
    return 1 / (1 + np.exp(-z))

class Net:
    def __init__(self, W1, b1, W2, b2):
        self.p = W1, b1, W2, b2

    def forward(self, x):
        W1, b1, W2, b2 = self.p
        self.h = s(x @ W1 + b1)
        return s(self.h @ W2 + b2)[:, 0]

    def backward(self, x, y):
        W1, b1, W2, b2 = self.p
        e = (self.forward(x) - y)[:, None] / len(y)
        d = e * W2.sum() * self.h * (1 - self.h)
        return x.T @ d, d.mean(0), self.h.T @ e, e.mean(0)

def loss(x, y, W1, b1, W2, b2):
    p = Net(W1, b1, W2, b2).forward(x)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))

def gradients(x, y, W1, b1, W2, b2):
    return Net(W1, b1, W2, b2).backward(x, y)
