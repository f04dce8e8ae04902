# piece: descent
# truth: wrong
# function: descent
# mistake: x is updated before the gradient for y is computed, y sees the new x
# line: none
# style: loops
import numpy as np

def descent(start, eta, steps, decay=1.0):
    x, y = float(start[0]), float(start[1])
    f = lambda x, y: x**2 + y**2 + x * (y + 2) + np.cos(3 * x)
    path, values = [(x, y)], [f(x, y)]
    for t in range(steps):
        rate = eta * decay**t
        x = x - rate * (2 * x - 3 * np.sin(3 * x) + y + 2)
        y = y - rate * (x + 2 * y)
        path.append((x, y))
        values.append(f(x, y))
    return np.array(path), np.array(values)
