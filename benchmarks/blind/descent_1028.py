# piece: descent
# truth: wrong
# function: descent
# mistake: one solver with its step number serves all runs, a second run goes on decaying where the first ended
# line: 29
# style: object-minded
import numpy as np

class Descent:
    def __init__(self):
        self.t = 0

    def f(self, p):
        return p[0] ** 2 + p[1] ** 2 + p[0] * (p[1] + 2) + np.cos(3 * p[0])

    def g(self, p):
        return np.array([2 * p[0] - 3 * np.sin(3 * p[0]) + p[1] + 2, p[0] + 2 * p[1]])

    def step(self, p, eta, decay):
        p = p - eta * decay**self.t * self.g(p)
        self.t += 1
        return p


solver = Descent()


def descent(start, eta, steps, decay=1.0):
    d = solver
    path = [np.array(start, dtype=float)]
    for _ in range(steps):
        path.append(d.step(path[-1], eta, decay))
    return np.array(path), np.array([d.f(p) for p in path])
