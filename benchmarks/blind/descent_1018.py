# piece: descent
# truth: wrong
# function: descent
# mistake: the decay is applied before the first step, which should use the full step size
# line: 15
# style: verbose with comments
import numpy as np

def descent(start, eta, steps, decay=1.0):
    point = np.array(start, dtype=float)
    path = [point]
    rate = eta
    for _ in range(steps):
        # make the steps smaller and smaller
        rate = rate * decay
        # gradient at the current point
        gx = 2 * point[0] - 3 * np.sin(3 * point[0]) + point[1] + 2
        gy = point[0] + 2 * point[1]
        # move against the gradient
        point = point - rate * np.array([gx, gy])
        path.append(point)
    path = np.array(path)
    # function values along the path
    xs, ys = path.T
    return path, xs**2 + ys**2 + xs * (ys + 2) + np.cos(3 * xs)
