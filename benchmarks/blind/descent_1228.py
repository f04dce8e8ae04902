# piece: descent
# truth: wrong
# function: descent
# mistake: the value uses cos(x), the 3 is forgotten there
# line: 16
# style: loop
import numpy as np

def descent(start, eta, steps, decay=1.0):
    pts = np.empty((steps + 1, 2))
    pts[0] = start
    for t, (x, y) in enumerate(pts[:-1]):
        slope = np.array((2 * x - 3 * np.sin(3 * x) + y + 2, x + 2 * y))
        pts[t + 1] = pts[t] - eta * np.power(float(decay), t) * slope
    x, y = pts[:, 0], pts[:, 1]
    z = x**2 + y**2 + x * (y + 2) + np.cos(x)
    return pts, z
