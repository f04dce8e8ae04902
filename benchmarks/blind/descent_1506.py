# piece: descent
# truth: wrong
# function: gradient_descent
# mistake: the value is computed before the step, so every value belongs to the point before
# line: 17
# style: textbook
import numpy as np

def gradient_descent(f, grad, start, lr, steps, decay=1.0):
    """Return all points and the values of f at them."""
    p = np.array(start, dtype=float)
    points, values = [p], [f(p)]
    for t in range(steps):
        value = f(p)
        p = p - lr * decay ** t * np.asarray(grad(p))
        points.append(p)
        values.append(value)
    return np.array(points), np.array(values)
