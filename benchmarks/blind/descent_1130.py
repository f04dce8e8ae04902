# piece: descent
# truth: wrong
# function: gradient_descent
# mistake: the same array is appended again and again, all points of the path are the last one
# line: 33
# style: chatbot
import numpy as np

def gradient_descent(start, lr, n_steps, decay=1.0):
    """
    Minimise f(x, y) = x^2 + y^2 + x(y + 2) + cos(3x) by gradient descent.

    Args:
        start: the two coordinates to begin with
        lr: initial learning rate
        n_steps: number of updates
        decay: factor by which the learning rate shrinks in each step

    Returns:
        path: array (n_steps + 1, 2)
        values: array (n_steps + 1,)
    """
    def f(p):
        return p[0] ** 2 + p[1] ** 2 + p[0] * (p[1] + 2) + np.cos(3 * p[0])

    def grad(p):
        return np.array([2 * p[0] - 3 * np.sin(3 * p[0]) + p[1] + 2, p[0] + 2 * p[1]])

    current = np.array(start, dtype=float)
    path = [current.copy()]
    for t in range(n_steps):
        current -= lr * decay ** t * grad(current)
        path.append(current)
    return np.array(path), np.array([f(p) for p in path])
