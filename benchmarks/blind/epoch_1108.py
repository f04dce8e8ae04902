# piece: epoch
# truth: wrong
# function: train_epoch
# mistake: a new generator with a fixed seed is made at each call, every epoch has the same order
# line: 12
# style: object-minded
import numpy as np

class Batches:
    def __init__(self, n, size, rng):
        self.size = n if size is None or size > n else size
        self.order = np.random.default_rng(0).permutation(n)

    def __len__(self):
        return len(self.order) // self.size

    def __getitem__(self, k):
        if k >= len(self):
            raise IndexError(k)
        return self.order[k * self.size:(k + 1) * self.size]


def train_epoch(w, b, x, y, lr, batch_size, rng):
    losses, accs = [], []
    for j in Batches(len(y), batch_size, rng):
        p = 1 / (1 + np.exp(-(x[j] @ w + b)))
        q = p.clip(2.2e-16, 1 - 2.2e-16)
        losses.append(-np.mean(y[j] * np.log(q) + (1 - y[j]) * np.log(1 - q)))
        accs.append(np.mean((p > 0.5) == y[j]))
        w = w - lr * x[j].T @ (p - y[j]) / len(j)
        b = b - lr * np.mean(p - y[j])
    return w, b, np.mean(losses), np.mean(accs)
