# piece: epoch
# truth: wrong
# function: epoch
# mistake: the velocity of a momentum term lives in the class and is carried into all later epochs
# line: 13
# style: objects
import numpy as np

class SGD:
    velocity = {}

    def __init__(self, lr, momentum=0.5):
        self.lr, self.momentum = lr, momentum

    def update(self, name, value, grad):
        key = name, np.shape(value)
        v = self.momentum * SGD.velocity.get(key, 0.0) - self.lr * grad
        SGD.velocity[key] = v
        return value + v

def batches(n, size):
    order = np.random.permutation(n)
    for k in range(n // size):
        yield order[k * size:(k + 1) * size]

def epoch(x, y, w, b, lr, batch):
    n = len(x)
    opt = SGD(lr)
    seen = []
    for i in batches(n, min(batch or n, n)):
        p = 1 / (1 + np.exp(-(x[i] @ w + b)))
        seen.append([-np.mean(np.log(np.where(y[i] == 1, p, 1 - p))), np.mean((p > 0.5) == y[i])])
        w = opt.update("w", w, x[i].T @ (p - y[i]) / len(i))
        b = opt.update("b", b, np.mean(p - y[i]))
    return (w, b, *np.mean(seen, axis=0))
