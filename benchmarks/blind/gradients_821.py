# piece: gradients
# truth: wrong
# function: backward
# mistake: the leaky slope 0.01 is used on the way back although the way forward is a plain relu
# line: 10
# style: objects
import numpy as np

class Relu:
    slope = 0.01

    def forward(self, z):
        self.on = z > 0
        return np.where(self.on, z, 0)

    def backward(self, g):
        return np.where(self.on, g, self.slope * g)

class Linear:
    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, x):
        self.x = x
        return x @ self.W + self.b

    def backward(self, g):
        self.dW, self.db = self.x.T @ g, g.sum(axis=0)
        return g @ self.W.T

def backward(x, y, W1, b1, W2, b2):
    first, act, second = Linear(W1, b1), Relu(), Linear(W2, b2)
    z = second.forward(act.forward(first.forward(x)))
    g = (0.5 * (1 + np.tanh(z / 2)) - y[:, None]) / len(y)
    first.backward(act.backward(second.backward(g)))
    return first.dW, first.db, second.dW, second.db
