# piece: epoch
# truth: wrong
# function: epoch
# mistake: momentum is on by default
# line: 10
# style: class, freely
import numpy as np

class Trainer:
    def __init__(self, w, b, lr, momentum=0.5):
        self.w, self.b, self.lr, self.momentum = np.array(w, float), float(b), lr, momentum
        self.vw, self.vb = np.zeros_like(self.w), 0.0

    def step(self, x, y):
        z = x @ self.w + self.b
        d = (1 / (1 + np.exp(-z)) - y) / len(y)
        self.vw = self.momentum * self.vw - self.lr * x.T @ d
        self.vb = self.momentum * self.vb - self.lr * d.sum()
        self.w, self.b = self.w + self.vw, self.b + self.vb
        return np.mean(np.logaddexp(0, z) - y * z), np.mean((z > 0) == (y == 1))

    def epoch(self, x, y, batch_size=None):
        n = len(y)
        k = n if batch_size is None else min(n, batch_size)
        order = np.random.permutation(n)
        seen = [self.step(x[order[i:i + k]], y[order[i:i + k]]) for i in range(0, n // k * k, k)]
        return (self.w, self.b, *np.mean(seen, axis=0))

def epoch(x, y, w, b, lr, batch_size=None):
    return Trainer(w, b, lr).epoch(x, y, batch_size)
