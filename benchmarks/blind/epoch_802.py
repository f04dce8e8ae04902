# piece: epoch
# truth: wrong
# function: epoch
# mistake: the gradients are all taken at the parameters of the beginning of the epoch
# line: 26
# style: objects
import numpy as np

class Model:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def logits(self, x):
        return x @ self.w + self.b

    def moved(self, gw, gb, lr):
        return Model(self.w - lr * gw, self.b - lr * gb)

def epoch(x, y, w, b, lr, batch):
    n = len(x)
    size = n if batch is None else min(n, batch)
    first = model = Model(w, b)
    log = []
    perm = np.random.permutation(n)
    for rows in np.split(perm[:n - n % size], n // size):
        z = first.logits(x[rows])
        e = 1 / (1 + np.exp(-z)) - y[rows]
        log.append([np.mean(np.logaddexp(0, z) - y[rows] * z), np.mean((z > 0) == y[rows])])
        model = model.moved(x[rows].T @ e / size, e.mean(), lr)
    loss, acc = np.mean(log, axis=0)
    return model.w, model.b, loss, acc
