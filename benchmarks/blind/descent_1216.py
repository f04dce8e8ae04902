# piece: descent
# truth: wrong
# function: descent
# mistake: the parentheses of x(y + 2) are lost in the value, it became xy + 2
# line: 11
# style: loop
import numpy as np

def descent(start, eta, steps, decay=1.0):
    def f(x, y):
        return x**2 + y**2 + x * y + 2 + np.cos(3 * x)
    x, y = start
    path = [(x, y)]
    for t in range(steps):
        r = eta * decay**t
        gx, gy = 2 * x - 3 * np.sin(3 * x) + y + 2, x + 2 * y
        x, y = x - r * gx, y - r * gy
        path.append((x, y))
    return np.array(path, float), np.array([f(*q) for q in path])
