# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: generator, wordy
import numpy as np

def walk(x, y, eta, decay):
    """Yield the points of the descent without end."""
    while True:
        yield x, y, x**2 + y**2 + x*(y + 2) + np.cos(3*x)
        # both derivatives belong to the same, old point
        x, y = x - eta*(2*x - 3*np.sin(3*x) + y + 2), y - eta*(x + 2*y)
        # the next step is shorter
        eta = eta * decay

def optimize_f(x, y, step_size, steps, decay=1.0):
    walker = walk(x, y, step_size, decay)
    return np.array([next(walker) for _ in range(steps + 1)])
