# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: object-minded
import numpy as np

class Batches:
    def __init__(self, n, size, rng):
        self.size = n if size is None else min(size, n)
        self.order = rng.permutation(n)

    def __iter__(self):
        for start in range(0, len(self.order) - self.size + 1, self.size):
            yield self.order[start:start + self.size]


class Trainer:
    def __init__(self, w, b, lr):
        self.w, self.b, self.lr = np.array(w, float), float(b), lr

    def step(self, x, y):
        z = x @ self.w + self.b
        p = np.where(z >= 0, 1, np.exp(-np.abs(z))) / (1 + np.exp(-np.abs(z)))
        loss = np.mean(np.logaddexp(0, z) - y * z)
        self.w -= self.lr * x.T @ (p - y) / len(y)
        self.b -= self.lr * np.mean(p - y)
        return loss, np.mean((p > 0.5) == y)


def epoch(x, y, w, b, lr, batch_size, seed=None):
    trainer = Trainer(w, b, lr)
    log = [trainer.step(x[i], y[i]) for i in Batches(len(y), batch_size, np.random.default_rng(seed))]
    loss, acc = np.mean(log, axis=0)
    return trainer.w, trainer.b, loss, acc
