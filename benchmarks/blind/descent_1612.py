# piece: descent
# truth: right
# function: minimise
# style: chatbot
import numpy as np

def minimise(f, grad, start, lr: float, steps: int, decay: float = 1.0):
    """
    Gradient descent that keeps every point and its value.

    The counter starts at one, so its exponent is t - 1.
    """
    p = np.array(start, dtype=float)
    points, values = [p.copy()], [f(p)]
    for t in range(1, steps + 1):
        p -= lr * decay ** (t - 1) * np.asarray(grad(p))
        points.append(p.copy())
        values.append(f(p))
    return np.array(points), np.array(values)
