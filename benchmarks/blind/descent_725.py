# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the path is kept in single precision
# line: 20
# style: chatbot
import numpy as np

def optimize_f(x, y, eta, steps, decay=1.0):
    """Perform gradient descent on f(x, y).

    The path is pre-allocated for efficiency.

    Returns
    -------
    path : ndarray of shape (steps + 1, 2)
    values : ndarray of shape (steps + 1,)
    """
    # Pre-allocate memory for the trajectory
    path = np.zeros((steps + 1, 2), dtype=np.float32)
    path[0] = [x, y]
    for t in range(steps):
        px, py = path[t]
        # Evaluate the gradient
        gradient = np.array([2 * px - 3 * np.sin(3 * px) + py + 2, px + 2 * py])
        # Gradient descent update with exponential decay
        path[t + 1] = path[t] - eta * (decay**t) * gradient
    # Evaluate the objective along the path
    values = path[:, 0]**2 + path[:, 1]**2 + path[:, 0] * (path[:, 1] + 2) + np.cos(3 * path[:, 0])
    return path, values
