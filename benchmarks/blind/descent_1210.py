# piece: descent
# truth: right
# function: descent
# mistake: none
# line: none
# style: loop
import numpy as np

def descent(start, eta, steps, decay=1.0):
    x, y = float(start[0]), float(start[1])
    px, py = [x], [y]
    factor = 1.0
    while len(px) <= steps:
        dx = 2 * x - 3 * np.sin(3 * x) + y + 2
        dy = x + 2 * y
        x -= eta * factor * dx
        y -= eta * factor * dy
        factor *= decay
        px.append(x); py.append(y)
    vals = [a ** 2 + b ** 2 + a * (b + 2) + np.cos(3 * a) for a, b in zip(px, py)]
    return np.array([px, py]).T, np.array(vals)
