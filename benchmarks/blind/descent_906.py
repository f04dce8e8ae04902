# piece: descent
# truth: wrong
# function: descent
# mistake: the inner derivative 3 of cos(3x) is forgotten
# line: 28
# style: chatbot
import numpy as np


def descent(start, lr, n_steps, decay=1.0):
    """
    Gradient descent on f(x, y) = x^2 + y^2 + x(y + 2) + cos(3x).

    Args:
        start: starting point (x, y)
        lr: initial learning rate
        n_steps: number of updates
        decay: factor applied to the learning rate after every update

    Returns:
        path: array of shape (n_steps + 1, 2)
        values: array of shape (n_steps + 1,)
    """
    def f(p):
        return p[0] ** 2 + p[1] ** 2 + p[0] * (p[1] + 2) + np.cos(3 * p[0])

    def gradient(p):
        df_dx = 2 * p[0] + p[1] + 2 - np.sin(3 * p[0])
        df_dy = 2 * p[1] + p[0]
        return np.array([df_dx, df_dy])

    path = [np.array(start, dtype=float)]
    for step in range(n_steps):
        path.append(path[-1] - lr * decay ** step * gradient(path[-1]))
    return np.array(path), np.array([f(p) for p in path])
