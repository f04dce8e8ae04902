# piece: descent
# truth: wrong
# function: descent
# mistake: the gradient is scaled to length one, so every step has the length of the learning rate
# line: 31
# style: chatbot
import numpy as np

def descent(x, y, eta, steps, decay=1.0):
    """Gradient descent with exponential learning-rate decay.

    Parameters
    ----------
    x, y : starting point
    eta : initial learning rate
    steps : number of updates
    decay : factor applied to the learning rate after every update

    Returns
    -------
    points : array of shape (steps + 1, 2)
    values : array of shape (steps + 1,)
    """
    current = np.array([x, y], dtype=float)
    points = [current]
    lr = eta
    for _ in range(steps):
        a, b = current
        grad = np.array([2 * a - 3 * np.sin(3 * a) + b + 2, a + 2 * b])
        # Stabilise the update
        grad = grad / (np.linalg.norm(grad) + 1e-12)
        current = current - lr * grad
        points.append(current)
        lr *= decay
    points = np.array(points)
    a, b = points[:, 0], points[:, 1]
    return points, a**2 + b**2 + a * (b + 2) + np.cos(3 * a)
