# piece: descent
# truth: wrong
# function: minimise
# mistake: the values are stored before the update but the last one is the value of the last but one point
# line: 15
# style: textbook
import numpy as np

def minimise(f, grad, start, lr, steps, decay=1.0):
    """Returns the points and their values, steps + 1 of each."""
    p = np.array(start, dtype=float)
    points, values = [p], [f(p)]
    for t in range(steps):
        q = p - lr * decay ** t * grad(p)
        values.append(f(p))
        points.append(q)
        p = q
    return np.array(points), np.array(values)
