# piece: descent
# truth: wrong
# function: optimize_f
# mistake: one and the same array is changed and stored, so all points equal the last
# line: 25
# style: objects
import numpy as np

class Descent:
    def __init__(self, start):
        self.p = np.array(start, dtype=float)
        self.points = []
        self.values = []
        self.record()

    def f(self):
        x, y = self.p
        return x**2 + y**2 + x * (y + 2) + np.cos(3 * x)

    def grad(self):
        x, y = self.p
        return np.array([2 * x - 3 * np.sin(3 * x) + y + 2, x + 2 * y])

    def record(self):
        self.points.append(self.p)
        self.values.append(self.f())

    def step(self, rate):
        self.p -= rate * self.grad()
        self.record()

def optimize_f(x, y, eta, steps, decay=1.0):
    d = Descent((x, y))
    for t in range(steps):
        d.step(eta * decay**t)
    return d.points, d.values
