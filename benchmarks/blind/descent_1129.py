# piece: descent
# truth: right
# function: gradient_descent
# mistake: none
# line: none
# style: lecture
import numpy as np

def f(p):
    return p[..., 0]**2 + p[..., 1]**2 + p[..., 0] * (p[..., 1] + 2) + np.cos(3 * p[..., 0])

def grad_f(p):
    return p @ np.array([[2, 1], [1, 2]]) + np.array([2 - 3 * np.sin(3 * p[0]), 0])

def gradient_descent(start, lr, n_steps, decay=1.0):
    path = np.full((n_steps + 1, 2), start, dtype=float)
    for t, eta in enumerate(lr * decay ** np.arange(n_steps)):
        path[t + 1] = path[t] - eta * grad_f(path[t])
    return path, f(path)
