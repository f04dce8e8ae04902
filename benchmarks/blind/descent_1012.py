# piece: descent
# truth: right
# function: descent
# mistake: none
# line: none
# style: chatbot-like
import numpy as np

def descent(start, eta, steps, decay=1.0, target=None):
    """
    Gradient descent with a geometric step size and, on request, a stop.

    Args:
        start: initial point
        eta: first step size
        steps: number of updates
        decay: factor between successive step sizes
        target: stop as soon as the value is below it (None: never)

    Returns:
        The points and the values, both including the start.
    """
    def value(p):
        return p @ p + p[0] * (p[1] + 2) + np.cos(3 * p[0])

    path = [np.array(start, dtype=float)]
    values = [value(path[0])]
    while len(path) <= steps:
        if target is not None and values[-1] < target:
            break
        x, y = path[-1]
        rate = eta * decay ** (len(path) - 1)
        path.append(path[-1] - rate * np.array([2 * x + y + 2 - 3 * np.sin(3 * x), x + 2 * y]))
        values.append(value(path[-1]))
    return np.array(path), np.array(values)
