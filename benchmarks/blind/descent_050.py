# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the helper's arguments are exchanged: the gradient at (y, x) is used
# line: 18
# style: functional with helpers
import numpy as np

def f(x, y):
    return x**2 + y**2 + x*(y + 2) + np.cos(3*x)

def partials(x, y):
    return 2*x - 3*np.sin(3*x) + y + 2, x + 2*y

def optimize_f(x, y, step_size, steps, decay=1):
    path = [(x, y)]
    for eta in (step_size * decay**t for t in range(steps)):
        px, py = partials(y, x)
        x, y = x - eta*px, y - eta*py
        path.append((x, y))
    return path, [f(*p) for p in path]
