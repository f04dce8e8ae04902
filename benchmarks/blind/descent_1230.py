# piece: descent
# truth: wrong
# function: gradient_descent
# mistake: the decay is applied every second step only, integer division of the counter
# line: 14
# style: loop, f and gradient given
import numpy as np

def gradient_descent(f, grad, p0, lr, n_steps, gamma=1.0):
    """f and grad take a point of shape (2,)"""
    p = np.array(p0, dtype=float)
    hist = [p]
    for t in range(n_steps):
        p = p - lr * gamma ** (t // 2) * grad(p)
        hist.append(p)
    return np.array(hist), np.array([f(q) for q in hist])
