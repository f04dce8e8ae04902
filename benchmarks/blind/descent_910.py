# piece: descent
# truth: wrong
# function: gradient_descent
# mistake: a momentum of 0.5 is switched on by default, so plain descent is not what the default gives
# line: 20
# style: object-minded
import numpy as np

class Optimizer:
    def __init__(self, lr, momentum):
        self.lr = lr
        self.momentum = momentum
        self.v = np.zeros(2)

    def step(self, p, g):
        self.v = self.momentum * self.v - self.lr * g
        return p + self.v


def gradient_descent(start, lr, n_steps, momentum=0.5):
    opt = Optimizer(lr, momentum)
    path = [np.array(start, float)]
    for _ in range(n_steps):
        x, y = path[-1]
        path.append(opt.step(path[-1], np.array([2 * x - 3 * np.sin(3 * x) + y + 2, x + 2 * y])))
    x, y = np.array(path).T
    return np.array(path), x**2 + y**2 + x * (y + 2) + np.cos(3 * x)
