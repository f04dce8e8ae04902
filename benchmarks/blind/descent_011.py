# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the decay is only applied every second step because the step counter is halved
# line: 16
# style: template with docstring
import numpy as np

def f(x, y):
    return x**2 + y**2 + x*(y + 2) + np.cos(3*x)

def optimize_f(x, y, step_size, steps, decay=1):
    """Gradient descent; returns a list of (x, y, f(x, y))."""
    out = [(x, y, f(x, y))]
    for t in range(steps):
        h = step_size * decay**(t // 2)
        dx = 2*x - 3*np.sin(3*x) + y + 2
        dy = x + 2*y
        x, y = x - h*dx, y - h*dy
        out.append((x, y, f(x, y)))
    return out
