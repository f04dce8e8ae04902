# piece: descent
# truth: wrong
# function: descent
# mistake: the step size is multiplied in place by decay**t, so the factors compound
# line: 16
# style: terse
import numpy as np

def f(x, y):
    return x**2 + y**2 + x * (y + 2) + np.cos(3 * x)

def descent(start, lr, n_steps, decay=1.0):
    p = np.array(start, float)
    path, vals = [p], [f(*p)]
    for t in range(n_steps):
        lr *= decay**t
        p = p - lr * np.array([2 * p[0] - 3 * np.sin(3 * p[0]) + p[1] + 2, p[0] + 2 * p[1]])
        path.append(p)
        vals.append(f(*p))
    return np.array(path), np.array(vals)
