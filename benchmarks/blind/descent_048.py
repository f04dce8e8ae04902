# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the second partial derivative is taken at the new x, the update is not simultaneous
# line: none
# style: terse NumPy
import numpy as np

def f(x, y):
    return x**2 + y**2 + x*(y + 2) + np.cos(3*x)

def optimize_f(x, y, step_size, steps, decay=1):
    path = [(x, y)]
    values = [f(x, y)]
    for t in range(steps):
        eta = step_size * decay**t
        x = x - eta * (2*x - 3*np.sin(3*x) + y + 2)
        y = y - eta * (x + 2*y)
        path.append((x, y))
        values.append(f(x, y))
    return path, values
