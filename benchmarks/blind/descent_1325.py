# piece: descent
# truth: wrong
# function: descent
# mistake: the points are sorted by value, so they are no longer in the order in which they were visited
# line: 14
# style: loop, freely
import numpy as np

def descent(f, grad, start, lr, steps, decay=1.0):
    points = [np.array(start, dtype=float)]
    for t in range(steps):
        here = points[-1]
        points.append(here - lr * decay ** t * np.asarray(grad(here)))
    points.sort(key=f, reverse=True)
    return np.array(points), np.array([f(p) for p in points])
