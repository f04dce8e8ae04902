# piece: descent
# truth: wrong
# function: descent
# mistake: stops as soon as a step raises the value and returns a shorter path
# line: 18
# style: loop
import numpy as np

def descent(start, eta, steps, decay=1.0):
    f = lambda x, y: x**2 + y**2 + x*(y + 2) + np.cos(3*x)
    x, y = float(start[0]), float(start[1])
    path, vals = [(x, y)], [f(x, y)]
    for t in range(steps):
        a = eta * decay**t
        x, y = x - a*(2*x - 3*np.sin(3*x) + y + 2), y - a*(x + 2*y)
        path.append((x, y))
        vals.append(f(x, y))
        if vals[-1] > vals[-2]:
            break
    return np.array(path), np.array(vals)
