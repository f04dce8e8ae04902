# piece: descent
# truth: right
# function: gradient_descent
# mistake: none
# line: none
# style: defensive
import numpy as np

def gradient_descent(func, grad, start, eta, steps, decay=1.0):
    if not callable(func) or not callable(grad):
        raise TypeError("func and grad must be functions")
    if steps < 0 or steps != int(steps):
        raise ValueError("steps must be a whole number, zero or more")
    p = np.array(start, dtype=float)
    path = [p.copy()]
    rate = float(eta)
    for _ in range(int(steps)):
        g = np.asarray(grad(p), dtype=float)
        assert g.shape == p.shape
        p -= rate * g
        rate *= decay
        path.append(p.copy())
    return np.vstack(path), np.array([func(q) for q in path])
