# piece: descent
# truth: wrong
# function: descent_numeric
# mistake: a forward difference with h = 0.1 is far too coarse for the gradient
# line: 10
# style: c-like
import numpy as np

def descent_numeric(f, start, lr, steps, decay):
    h = 1e-1
    p = np.array(start, float)
    path = [p]
    for t in range(steps):
        g = np.zeros(len(p))
        for j in range(len(p)):
            q = p.copy()
            q[j] = q[j] + h
            g[j] = (f(q) - f(p)) / h
        p = p - lr * decay ** t * g
        path.append(p)
    return np.array(path)
