# piece: descent
# truth: wrong
# function: descent
# mistake: the values are recorded before the step, so the value of the last point is missing
# line: none
# style: loop
import numpy as np

def descent(start, eta, steps, decay=1.0):
    p = np.array(start, float)
    path, values = [p], []
    for t in range(steps):
        x, y = p
        values.append(x**2 + y**2 + x*(y + 2) + np.cos(3*x))
        p = p - eta * decay**t * np.array([2*x - 3*np.sin(3*x) + y + 2, x + 2*y])
        path.append(p)
    return np.array(path), np.array(values)
