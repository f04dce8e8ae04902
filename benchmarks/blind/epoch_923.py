# piece: epoch
# truth: wrong
# function: epoch
# mistake: the bias gradient comes from a second forward pass with the weights already updated
# line: 22
# style: object-minded
import numpy as np

class Perceptron:
    def __init__(self, w, b):
        self.w, self.b = np.asarray(w, float), b

    def z(self, x):
        return x @ self.w + self.b

    def residual(self, x, y):
        return np.exp(-np.logaddexp(0, -self.z(x))) - y

    def update(self, x, y, lr):
        r = self.residual(x, y)
        self.w = self.w - lr * r @ x / len(y)
        self.b = self.b - lr * self.residual(x, y).mean()


def epoch(x, y, w, b, lr, batch_size, seed=None):
    n = len(y)
    size = n if batch_size is None else min(batch_size, n)
    model = Perceptron(w, b)
    order = np.random.default_rng(seed).permutation(n)
    loss, acc = [], []
    for k in range(n // size):
        i = order[k * size:(k + 1) * size]
        z = model.z(x[i])
        loss.append(np.mean(np.logaddexp(0, z) - z * y[i]))
        acc.append(np.mean((z > 0) == y[i]))
        model.update(x[i], y[i], lr)
    return model.w, model.b, np.mean(loss), np.mean(acc)
