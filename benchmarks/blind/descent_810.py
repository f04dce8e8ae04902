# piece: descent
# truth: wrong
# function: descent
# mistake: the decayed rate is kept in the class and the next call starts with it
# line: none
# style: objects
import numpy as np

class Schedule:
    factor = 1.0

    @classmethod
    def next(cls, decay):
        now = cls.factor
        cls.factor = cls.factor * decay
        return now

def descent(x, y, eta, steps, decay=1.0):
    p = np.array([x, y], dtype=float)
    points = [p]
    for _ in range(steps):
        g = np.array([2 * p[0] - 3 * np.sin(3 * p[0]) + p[1] + 2, p[0] + 2 * p[1]])
        p = p - eta * Schedule.next(decay) * g
        points.append(p)
    return points, [a * a + b * b + a * (b + 2) + np.cos(3 * a) for a, b in points]
