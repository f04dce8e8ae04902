# piece: epoch
# truth: right
# function: train_epoch
# mistake: none
# line: none
# style: object-minded
import numpy as np

class OneLayer:
    def __init__(self, w, b):
        self.w = np.array(w, dtype=float)
        self.b = float(b)

    def predict(self, x):
        return 1 / (1 + np.exp(-(x @ self.w + self.b)))

    def step(self, x, y, lr):
        p = self.predict(x)
        self.w -= lr * x.T @ (p - y) / len(y)
        self.b -= lr * np.mean(p - y)
        e = np.finfo(float).eps
        q = np.clip(p, e, 1 - e)
        return -np.mean(y * np.log(q) + (1 - y) * np.log(1 - q)), np.mean((p > 0.5) == y)


def train_epoch(w, b, x, y, lr, batch_size, rng):
    model = OneLayer(w, b)
    n = len(y)
    size = n if batch_size is None or batch_size > n else batch_size
    order = rng.permutation(n)
    seen = [model.step(x[order[i:i + size]], y[order[i:i + size]], lr) for i in range(0, n - size + 1, size)]
    losses, accs = zip(*seen)
    return model.w, model.b, sum(losses) / len(losses), sum(accs) / len(accs)
