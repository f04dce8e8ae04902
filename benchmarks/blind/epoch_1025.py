# piece: epoch
# truth: wrong
# function: epoch
# mistake: the velocity of the momentum is kept between calls, and momentum is on although nothing asks for it
# line: 10
# style: object-minded
import numpy as np

class Trainer:
    def __init__(self, momentum=0.9):
        self.momentum = momentum
        self.v = 0.0

    def __call__(self, x, y, w, b, eta, batch_size=None, seed=None):
        n = len(y)
        size = min(batch_size or n, n)
        theta = np.append(w, b)
        X = np.column_stack([x, np.ones(n)])
        if np.shape(self.v) != theta.shape:
            self.v = np.zeros_like(theta)
        losses = []
        for i in np.random.default_rng(seed).permutation(n)[: n // size * size].reshape(-1, size):
            z = X[i] @ theta
            losses.append(np.mean(np.logaddexp(0, z) - y[i] * z))
            g = (1 / (1 + np.exp(-z)) - y[i]) @ X[i] / size
            self.v = self.momentum * self.v - eta * g
            theta = theta + self.v
        return theta[:-1], theta[-1], np.mean(losses)


epoch = Trainer()
