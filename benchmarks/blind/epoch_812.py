# piece: epoch
# truth: wrong
# function: train_one_epoch
# mistake: flat errors against a column: with labels of shape (n, 1) and a flat output the difference is a table
# line: 16
# style: objects
import numpy as np

class Neuron:
    def __init__(self, w, b):
        self.w = np.array(w, dtype=float)
        self.b = b

    def forward(self, x):
        self.x = x
        return (x @ self.w + self.b).ravel()

    def backward(self, error, lr):
        error = error.reshape(len(self.x), -1).mean(axis=1, keepdims=True)
        self.w = self.w - lr * self.x.T @ error / len(self.x)
        self.b = self.b - lr * error.mean()

def train_one_epoch(x, Y, W, b, lr=0.1, batch=32):
    n = len(x)
    batch = n if batch is None else min(batch, n)
    unit = Neuron(W, b)
    losses, hits = [], []
    perm = np.random.permutation(n)
    for k in range(0, n // batch * batch, batch):
        t = Y[perm[k:k + batch]]
        z = unit.forward(x[perm[k:k + batch]])
        losses.append(np.mean(np.logaddexp(0, z) - t * z))
        hits.append(np.mean((z > 0) == t))
        unit.backward(1 / (1 + np.exp(-z)) - t, lr)
    return unit.w, unit.b, np.mean(losses), np.mean(hits)
