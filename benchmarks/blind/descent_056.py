# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: y updated first with a saved x
import numpy as np

def f(x, y):
    return x**2 + y**2 + x*(y + 2) + np.cos(3*x)

def optimize_f(x, y, step_size, steps, decay=1):
    path = [(x, y)]
    for t in range(steps):
        eta = step_size * decay**t
        y_next = y - eta * (x + 2*y)
        x = x - eta * (2*x - 3*np.sin(3*x) + y + 2)
        y = y_next
        path.append((x, y))
    return path, [f(*p) for p in path]
