# piece: descent
# truth: wrong
# function: descent
# mistake: time-based decay eta / (1 + decay t) instead of eta times decay to the t
# line: 13
# style: loop
import numpy as np

def descent(start, eta, steps, decay=1.0):
    path = [np.array(start, float)]
    for t in range(steps):
        x, y = path[-1]
        step = eta / (1 + decay * t)
        path.append(path[-1] - step * np.array([2*x - 3*np.sin(3*x) + y + 2, x + 2*y]))
    path = np.stack(path)
    return path, np.array([x*x + y*y + x*(y + 2) + np.cos(3*x) for x, y in path])
