# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the decay is applied before the first step
# line: 20
# style: class
import numpy as np

class Descent:
    def __init__(self, step_size, decay):
        self.rate = step_size
        self.decay = decay

    def value(self, x, y):
        return x ** 2 + y ** 2 + x * (y + 2) + np.cos(3 * x)

    def step(self, x, y):
        rate = self.rate
        self.rate = self.rate * self.decay
        rate = self.rate
        return x - rate * (2 * x - 3 * np.sin(3 * x) + y + 2), y - rate * (x + 2 * y)

def optimize_f(x, y, step_size, steps, decay=1.0):
    d = Descent(step_size, decay)
    points = [(x, y)]
    for _ in range(steps):
        points.append(d.step(*points[-1]))
    return np.array(points, dtype=float), np.array([d.value(*p) for p in points])
