# piece: gradients
# truth: wrong
# function: backward
# mistake: a leaky relu (slope 0.01) is derived, although the forward pass uses a relu
# line: 21
# style: objects
import numpy as np

class Linear:
    def __init__(self, W, b):
        self.W, self.b = W, b
    def forward(self, x):
        self.x = x
        return x @ self.W + self.b
    def backward(self, d):
        self.dW, self.db = self.x.T @ d, d.sum(axis=0)
        return d @ self.W.T

class ReLU:
    def forward(self, x):
        self.gate = np.where(x > 0, 1.0, 0.01)
        return np.maximum(x, 0)
    def backward(self, d):
        return d * self.gate

def backward(x, y, W1, b1, W2, b2):
    first, act, last = Linear(W1, b1), ReLU(), Linear(W2, b2)
    o = last.forward(act.forward(first.forward(x)))
    d = (1 / (1 + np.exp(-o)) - y[:, None]) / len(y)
    first.backward(act.backward(last.backward(d)))
    return first.dW, first.db, last.dW, last.db
