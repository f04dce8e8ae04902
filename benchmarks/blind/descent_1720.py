# piece: descent
# truth: wrong
# function: gradient_descent
# mistake: the value is recorded before the update, so the values lag one behind
# line: 17
# style: chatbot
import numpy as np

def gradient_descent(f, grad, p0, eta, n, d=1.0):
    """Return the points and the values along the path."""
    p = np.array(p0, float)
    points, values = [p], [f(p)]
    for t in range(n):
        old = p
        p = p - eta * d ** t * grad(p)
        points.append(p)
        values.append(f(old))
    return np.array(points), np.array(values)
