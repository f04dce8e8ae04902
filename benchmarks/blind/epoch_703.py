# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: objects, freely
import numpy as np

class Trainer:
    def __init__(self, w, b, lr, batch=None):
        self.w, self.b = np.array(w, dtype=float), float(b)
        self.lr, self.batch = lr, batch

    def predict(self, x):
        return 1 / (1 + np.exp(-(x @ self.w + self.b)))

    def step(self, x, y):
        p = self.predict(x)
        figures = -np.mean(np.where(y == 1, np.log(p), np.log(1 - p))), np.mean((p > 0.5) == y)
        self.w -= self.lr * np.mean((p - y)[:, None] * x, axis=0)
        self.b -= self.lr * np.mean(p - y)
        return figures

    def epoch(self, x, y):
        n = len(x)
        size = n if self.batch is None else min(self.batch, n)
        order = iter(np.random.permutation(n).tolist())
        log = []
        for _ in range(n // size):
            i = [next(order) for _ in range(size)]
            log.append(self.step(x[i], y[i]))
        return tuple(np.mean(log, axis=0))

def epoch(w, b, lr, batch=None):
    return Trainer(w, b, lr, batch)
