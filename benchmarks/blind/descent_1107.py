# piece: descent
# truth: wrong
# function: gradient_descent
# mistake: the rate kept in the object is not reset, a second run with the same object starts with the decayed one
# line: 13
# style: object-minded
import numpy as np

class Optimizer:
    rate = None

    def start(self, lr):
        if self.rate is None:
            self.rate = lr

    def step(self, p, g, decay):
        q = p - self.rate * g
        self.rate *= decay
        return q

opt = Optimizer()

def gradient_descent(start, lr, n_steps, decay=1.0):
    opt.start(lr)
    p = np.array(start, dtype=float)
    path = [p]
    for _ in range(n_steps):
        x, y = p
        p = opt.step(p, np.array([2 * x - 3 * np.sin(3 * x) + y + 2, x + 2 * y]), decay)
        path.append(p)
    path = np.array(path)
    return path, (path ** 2).sum(1) + path[:, 0] * (path[:, 1] + 2) + np.cos(3 * path[:, 0])
