# piece: descent
# truth: right
# function: gradient_descent
# mistake: none
# line: none
# style: loop, f and gradient given
import numpy as np

def gradient_descent(func, grad, start, eta=0.1, steps=10, decay=1.0):
    points = [np.array(start, dtype=float)]
    vals = [func(points[0])]
    for t in range(steps):
        points.append(points[-1] - eta * decay**t * grad(points[-1]))
        vals.append(func(points[-1]))
    return np.array(points), np.array(vals)
