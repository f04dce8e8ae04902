# piece: descent
# truth: wrong
# function: descent
# mistake: the derivative with respect to x lacks the constant 2 of x(y + 2)
# line: 14
# style: half-renamed copy of lecture code
import numpy as np

def descent(start, eta, steps, decay=1.0):
    def f(x, y):
        return x**2 + y**2 + x * (y + 2) + np.cos(3 * x)

    def df(x, y):
        return np.array([2 * x - 3 * np.sin(3 * x) + y, x + 2 * y])

    points = np.zeros((steps + 1, 2))
    points[0] = start
    for k in range(steps):
        points[k + 1] = points[k] - eta * decay ** k * df(*points[k])
    return points, np.array([f(*q) for q in points])
