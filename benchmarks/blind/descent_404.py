# piece: descent
# truth: wrong
# function: optimize_f
# mistake: momentum 0.9 is added though plain descent is asked
# line: 10
# style: class
import numpy as np

class Descent:
    def __init__(self, lr, decay, momentum=0.9):
        self.lr, self.decay, self.momentum = lr, decay, momentum
        self.v = np.zeros(2)
        self.t = 0

    def step(self, p):
        x, y = p
        g = np.array([2*x - 3*np.sin(3*x) + y + 2, x + 2*y])
        self.v = self.momentum * self.v - self.lr * self.decay**self.t * g
        self.t += 1
        return p + self.v

def optimize_f(x, y, step_size, steps, decay=1.0):
    opt = Descent(step_size, decay)
    path = [np.array([x, y], float)]
    for _ in range(steps):
        path.append(opt.step(path[-1]))
    path = np.array(path)
    X, Y = path.T
    return path, X**2 + Y**2 + X*(Y + 2) + np.cos(3*X)
