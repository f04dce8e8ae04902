# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the point is stored before the step, so the last point is missing from the path
# line: none
# style: course template with docstring
import numpy as np

def f(x, y):
    return x**2 + y**2 + x*(y + 2) + np.cos(3*x)

def optimize_f(x, y, step_size, steps, decay=1):
    """Gradient descent with decaying step size.

    Returns the list of points (start included) and the list of values.
    """
    path, values = [], []
    for t in range(steps):
        path.append((x, y))
        values.append(f(x, y))
        eta = step_size * decay**t
        x, y = x - eta*(2*x - 3*np.sin(3*x) + y + 2), y - eta*(x + 2*y)
    return path, values
