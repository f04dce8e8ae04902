# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the value is recorded at the new x and the old y
# line: 18
# style: tuple unpacking
import numpy as np

def f(x, y):
    return x**2 + y**2 + x*(y + 2) + np.cos(3*x)

def optimize_f(x, y, step_size, steps, decay=1):
    path, values = [(x, y)], [f(x, y)]
    for t in range(steps):
        eta = step_size * decay**t
        new_x = x - eta * (2*x - 3*np.sin(3*x) + y + 2)
        new_y = y - eta * (x + 2*y)
        values.append(f(new_x, y))
        x, y = new_x, new_y
        path.append((x, y))
    return path, values
