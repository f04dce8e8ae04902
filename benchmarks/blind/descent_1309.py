# piece: descent
# truth: wrong
# function: descent
# mistake: the list holds the same array again and again, which is changed in place: all rows equal the last point
# line: 13
# style: loop
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    p = np.array(start, dtype=float)
    points = [p]
    for t in range(steps):
        p -= lr * decay ** t * np.asarray(grad(p))
        points.append(p)
    return np.array(points)
