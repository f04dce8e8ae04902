# piece: descent
# truth: wrong
# function: minimise
# mistake: the finite difference divides by h where the two points lie 2h apart
# line: 18
# style: verbose
import numpy as np

def minimise(func, start, lr, n_steps, decay=1.0, h=1e-5):
    """Descent for any function; its gradient by central differences."""
    p = np.array(start, dtype=float)
    path = [p.copy()]
    for t in range(n_steps):
        grad = np.zeros(2)
        for i in range(2):
            e = np.zeros(2)
            e[i] = h
            grad[i] = (func(p + e) - func(p - e)) / h
        p = p - lr * decay**t * grad
        path.append(p.copy())
    return np.array(path), np.array([func(q) for q in path])
