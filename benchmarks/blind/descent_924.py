# piece: descent
# truth: wrong
# function: descent
# mistake: the exponent is raised before it is used, so the first step is already decayed
# line: 15
# style: object-minded
import numpy as np

class Rate:
    def __init__(self, eta, d):
        self.eta, self.d, self.t = eta, d, 0

    def next(self):
        self.t += 1
        return self.eta * self.d ** self.t


def descent(start, lr, n_steps, decay=1.0):
    rate = Rate(lr, decay)
    p = np.array(start, dtype=float)
    path = [p]
    for _ in range(n_steps):
        x, y = p
        p = p - rate.next() * np.array([2 * x - 3 * np.sin(3 * x) + y + 2, x + 2 * y])
        path.append(p)
    path = np.stack(path)
    return path, (path**2).sum(1) + path[:, 0] * (path[:, 1] + 2) + np.cos(3 * path[:, 0])
