# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the constant 2 of x(y + 2) is lost in the derivative
# line: 13
# style: partial derivative misread
import numpy as np

def optimize_f(x, y, step_size, steps, decay=1):
    p = np.array([x, y], dtype=float)
    path = [p]
    for t in range(steps):
        g = np.array([2, 2]) * p + p[::-1]
        g[0] -= 3 * np.sin(3 * p[0])
        p = p - step_size * decay ** t * g
        path.append(p)
    return path
