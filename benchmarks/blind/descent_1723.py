# piece: descent
# truth: right
# function: gradient_descent
# style: chatbot
import numpy as np

def gradient_descent(f, grad_f, x0, eta: float, n_steps: int, d: float = 1.0):
    """Return the path and the function's value at each of its points."""
    x = np.array(x0, dtype=float)
    points, values = [x.copy()], [f(x)]
    for k in range(n_steps):
        x -= eta * d ** k * grad_f(x)       # x is our own copy
        points.append(x.copy())
        values.append(f(x))
    return np.array(points), np.array(values)
