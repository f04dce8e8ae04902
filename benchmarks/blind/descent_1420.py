# piece: descent
# truth: wrong
# function: descent
# mistake: the same array is appended every time, all points of the path end up equal to the last
# line: 19
# style: verbose
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    # a copy, the start must not change
    point = np.array(start, dtype=float)
    path = [point.copy()]
    for t in range(steps):
        # the size of this step
        eta = lr * decay ** t
        # move
        point -= eta * np.asarray(grad(point))
        # remember
        path.append(point)
    return np.array(path)
