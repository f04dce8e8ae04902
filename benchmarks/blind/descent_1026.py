# piece: descent
# truth: wrong
# function: gradient_descent
# mistake: numerical gradient with a one-sided step of 0.01 is too coarse
# line: none
# style: chatbot-like
import numpy as np

def gradient_descent(func, start, eta, steps, decay=1.0, h=1e-2):
    """
    Minimise func(x, y) by gradient descent with finite differences.

    Returns the path (steps + 1, 2) and the values (steps + 1,).
    """
    current = np.array(start, dtype=float)
    path = [current]
    for t in range(steps):
        base = func(*current)
        grad = np.array([
            (func(current[0] + h, current[1]) - base) / h,
            (func(current[0], current[1] + h) - base) / h,
        ])
        current = current - eta * decay**t * grad
        path.append(current)
    path = np.array(path)
    return path, np.array([func(*p) for p in path])
