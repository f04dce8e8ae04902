# piece: descent
# truth: wrong
# function: descent
# mistake: the derivative of cos(3x) has a plus sign
# line: 17
# style: verbose with comments
import numpy as np

def descent(start, eta, steps, decay=1.0):
    # start of the path
    p = np.array(start, dtype=float)
    path = [p]
    rate = eta
    for _ in range(steps):
        x, y = p
        # partial derivatives
        dx = 2 * x + 3 * np.sin(3 * x) + y + 2
        dy = 2 * y + x
        # one step against the gradient
        p = p - rate * np.array([dx, dy])
        path.append(p)
        # smaller next time
        rate = rate * decay
    path = np.array(path)
    x, y = path[:, 0], path[:, 1]
    return path, x**2 + y**2 + x * (y + 2) + np.cos(3 * x)
