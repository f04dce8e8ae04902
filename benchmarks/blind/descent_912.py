# piece: descent
# truth: right
# function: descent
# mistake: none
# line: none
# style: object-minded
import numpy as np

class Descent:
    def __init__(self, lr, decay):
        self.lr, self.decay, self.t = lr, decay, 0

    def value(self, p):
        x, y = p
        return x**2 + y**2 + x * (y + 2) + np.cos(3 * x)

    def slope(self, p):
        x, y = p
        return np.array([2 * x - 3 * np.sin(3 * x) + y + 2, x + 2 * y])

    def step(self, p):
        q = p - self.lr * self.decay**self.t * self.slope(p)
        self.t += 1
        return q


def descent(start, lr, n_steps, decay=1.0):
    d = Descent(lr, decay)
    points = np.empty((n_steps + 1, 2))
    points[0] = start
    for i in range(n_steps):
        points[i + 1] = d.step(points[i])
    values = d.value(points.T)
    print(f"end at {points[-1]}: {values[-1]:.4f}")
    return points, values
