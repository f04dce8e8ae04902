# piece: descent
# truth: wrong
# function: descent
# mistake: the starting point is not kept, the path has steps points instead of steps + 1
# line: 24
# style: chatbot-like
import numpy as np

def descent(start, eta, steps, decay=1.0):
    """
    Gradient descent on f(x, y) = x^2 + y^2 + x (y + 2) + cos(3x).

    Args:
        start: initial point (x, y)
        eta: initial step size
        steps: number of updates
        decay: factor of the step size per update

    Returns:
        path: visited points
        values: function values at the points
    """
    point = np.array(start, dtype=float)
    path = []
    for t in range(steps):
        x, y = point
        gradient = np.array([2 * x + y + 2 - 3 * np.sin(3 * x), 2 * y + x])
        point = point - eta * decay**t * gradient
        path.append(point)
    path = np.array(path).reshape(-1, 2)
    values = path[:, 0] ** 2 + path[:, 1] ** 2 + path[:, 0] * (path[:, 1] + 2) + np.cos(3 * path[:, 0])
    return path, values
