# piece: descent
# truth: wrong
# function: optimize_f
# mistake: Newton's method: the gradient is multiplied by the inverse Hessian
# line: 18
# style: second derivatives, matrices
import numpy as np

def f(p):
    return p @ p + p[0] * (p[1] + 2) + np.cos(3 * p[0])

def optimize_f(x, y, step_size, steps, decay=1):
    p = np.array([x, y], dtype=float)
    path, values = [p], [f(p)]
    for t in range(steps):
        g = np.array([2 * p[0] - 3 * np.sin(3 * p[0]) + p[1] + 2, p[0] + 2 * p[1]])
        H = np.array([[2 - 9 * np.cos(3 * p[0]), 1.0], [1.0, 2.0]])
        p = p - step_size * decay ** t * np.linalg.solve(H, g)
        path.append(p)
        values.append(f(p))
    return np.array(path), np.array(values)
