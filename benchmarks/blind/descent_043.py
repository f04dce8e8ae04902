# piece: descent
# truth: wrong
# function: optimize_f
# mistake: Nesterov look-ahead is used: the gradient is taken at the extrapolated point
# line: none
# style: course template with docstring
import numpy as np

def f(x, y):
    """Value of the function of the exercise."""
    return x**2 + y**2 + x*(y + 2) + np.cos(3*x)

def optimize_f(x, y, step_size, steps, decay=1):
    """Minimise f by gradient descent.

    Parameters
    ----------
    x, y : start
    step_size : initial step size
    steps : number of steps
    decay : factor on the step size

    Returns
    -------
    path, values
    """
    vx = vy = 0.0
    path, values = [(x, y)], [f(x, y)]
    for t in range(steps):
        eta = step_size * decay**t
        ax, ay = x + 0.5 * vx, y + 0.5 * vy
        gx = 2*ax - 3*np.sin(3*ax) + ay + 2
        gy = ax + 2*ay
        vx = 0.5 * vx - eta * gx
        vy = 0.5 * vy - eta * gy
        x, y = x + vx, y + vy
        path.append((x, y))
        values.append(f(x, y))
    return path, values
