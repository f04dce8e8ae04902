# piece: epoch
# truth: wrong
# function: epoch
# mistake: all the batches' gradients are taken at the parameters from before the epoch
# line: 34
# style: object-minded
import numpy as np

class Model:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def forward(self, x):
        return x @ self.w + self.b

    def gradient(self, x, y):
        r = 1 / (1 + np.exp(-self.forward(x))) - y
        return x.T @ r / len(y), r.mean()

    def loss(self, x, y):
        z = self.forward(x)
        return np.mean(np.logaddexp(0, z) - y * z)


def epoch(x, y, w, b, eta, batch_size=None, seed=None):
    model, frozen = Model(w, b), Model(w, b)
    n = len(y)
    size = min(batch_size or n, n)
    order = np.random.default_rng(seed).permutation(n)
    losses = []
    for k in range(n // size):
        i = order[k * size:(k + 1) * size]
        losses.append(model.loss(x[i], y[i]))
        dw, db = frozen.gradient(x[i], y[i])
        model.w = model.w - eta * dw
        model.b = model.b - eta * db
    return model.w, model.b, np.mean(losses)
