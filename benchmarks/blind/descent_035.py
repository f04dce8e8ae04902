# piece: descent
# truth: wrong
# function: optimize_f
# mistake: keeps and returns the best point seen instead of the last one
# line: 21
# style: course template with docstring
import numpy as np

def f(x, y):
    return x**2 + y**2 + x*(y + 2) + np.cos(3*x)

def optimize_f(x, y, step_size, steps, decay=1):
    """Gradient descent from (x, y); returns the point reached after `steps` steps."""
    best = (x, y)
    for t in range(steps):
        eta = step_size * decay**t
        gx, gy = 2*x - 3*np.sin(3*x) + y + 2, x + 2*y
        x, y = x - eta*gx, y - eta*gy
        if f(x, y) < f(*best):
            best = (x, y)
    return best
