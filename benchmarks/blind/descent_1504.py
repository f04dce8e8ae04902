# piece: descent
# truth: right
# function: gradient_descent
# style: chatbot
import numpy as np


def gradient_descent(f, grad_f, x0, *, n_iter: int, eta: float, gamma: float = 1.0):
    """Returns (points, values), each with n_iter + 1 entries."""

    def points():
        x, rate = np.array(x0, dtype=float), eta
        yield x
        for _ in range(n_iter):
            x = x + (-rate) * np.asarray(grad_f(x))
            rate = rate * gamma
            yield x

    pts = np.array(list(points()))
    return pts, np.array([f(p) for p in pts])
