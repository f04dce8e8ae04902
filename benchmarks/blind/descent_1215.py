# piece: descent
# truth: wrong
# function: descent
# mistake: the gradient is scaled to length 1 before the step
# line: 24
# style: chatbot-like with docstring
import numpy as np

def descent(start, eta, steps, decay=1.0):
    """Gradient descent on f(x, y) = x^2 + y^2 + x(y + 2) + cos(3x).

    Returns the visited points, shape (steps + 1, 2), and their values.
    """
    def value(p):
        return p[0]**2 + p[1]**2 + p[0] * (p[1] + 2) + np.cos(3 * p[0])

    def gradient(p):
        return np.array([2 * p[0] - 3 * np.sin(3 * p[0]) + p[1] + 2, p[0] + 2 * p[1]])

    current = np.array(start, dtype=float)
    points = [current]
    for t in range(steps):
        g = gradient(current)
        current = current - eta * decay**t * g / np.linalg.norm(g)
        points.append(current)
    return np.array(points), np.array([value(q) for q in points])
