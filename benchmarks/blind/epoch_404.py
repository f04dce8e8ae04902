# piece: epoch
# truth: wrong
# function: train_epoch
# mistake: every epoch walks the same order: the generator is made anew with a fixed seed
# line: 12
# style: class
import numpy as np

class Batches:
    def __init__(self, n, size):
        self.n, self.size = n, n if size is None else min(n, size)
        self.rng = np.random.default_rng(42)

    def __iter__(self):
        order = self.rng.permutation(self.n)
        for k in range(self.n // self.size):
            yield order[k*self.size:(k + 1)*self.size]

def train_epoch(X, y, w, b, lr, batch_size):
    losses, accs = [], []
    for i in Batches(len(X), batch_size):
        p = np.exp(-np.logaddexp(0, -(X[i] @ w + b)))
        q = np.clip(p, 1e-15, 1 - 1e-15)
        losses.append(-np.mean(y[i]*np.log(q) + (1 - y[i])*np.log(1 - q)))
        accs.append(np.mean((p > .5) == y[i]))
        e = (p - y[i]) / len(i)
        w, b = w - lr * (X[i].T @ e), b - lr * e.sum()
    return w, b, np.mean(losses), np.mean(accs)
