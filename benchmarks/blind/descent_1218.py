# piece: descent
# truth: wrong
# function: descent
# mistake: the path takes the type of the start, integer starts cut every point
# line: 11
# style: loop
import numpy as np

def descent(start, eta, steps, decay=1.0):
    start = np.asarray(start)
    path = np.zeros((steps + 1, 2), dtype=start.dtype)
    path[0] = start
    for t in range(steps):
        x, y = path[t]
        path[t + 1] = [x - eta * decay**t * (2*x - 3*np.sin(3*x) + y + 2), y - eta * decay**t * (x + 2*y)]
    x, y = path[:, 0], path[:, 1]
    return path, x**2 + y**2 + x*(y + 2) + np.cos(3*x)
