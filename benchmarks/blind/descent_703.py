# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the loop ends early when the value no longer falls, so points are missing
# line: 38
# style: chatbot
import numpy as np

def f(x, y):
    """Objective function."""
    return x**2 + y**2 + x * (y + 2) + np.cos(3 * x)

def grad_f(x, y):
    """Analytical gradient of the objective."""
    return 2 * x - 3 * np.sin(3 * x) + y + 2, x + 2 * y

def optimize_f(x, y, eta, steps, decay=1.0):
    """
    Minimise f with gradient descent and exponential decay.

    Args:
        x, y: starting point
        eta: initial learning rate
        steps: number of updates
        decay: decay factor per step

    Returns:
        Tuple (points, values), each with steps + 1 entries.
    """
    points, values = [(x, y)], [f(x, y)]
    for t in range(steps):
        gx, gy = grad_f(x, y)
        lr = eta * decay**t
        x, y = x - lr * gx, y - lr * gy
        points.append((x, y))
        values.append(f(x, y))
        # Convergence check
        if values[-1] >= values[-2]:
            break
    return points, values
