# piece: descent
# truth: wrong
# function: descent
# mistake: range(1, steps) makes one step too few
# line: 12
# style: textbook
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    """p(t+1) = p(t) - lr decay^t grad(p(t))"""
    points = [np.array(start, dtype=float)]
    for t in range(1, steps):
        previous = points[t - 1]
        g = np.asarray(grad(previous))
        points.append(previous - lr * decay ** (t - 1) * g)
    return np.array(points)
