# piece: descent
# truth: wrong
# function: minimize
# mistake: x is updated before the derivative in y is taken, so y steps from the new x
# line: 17
# style: C-like
from math import sin, cos


def minimize(start, lr, n_steps, decay=1.0):
    x = start[0]
    y = start[1]
    path = [(x, y)]
    for t in range(n_steps):
        eta = lr * decay ** t
        x = x - eta * (2 * x - 3 * sin(3 * x) + y + 2)
        y = y - eta * (x + 2 * y)
        path.append((x, y))
    return path, [a * a + b * b + a * (b + 2) + cos(3 * a) for a, b in path]
