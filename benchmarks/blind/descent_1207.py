# piece: descent
# truth: wrong
# function: descent
# mistake: y is updated with the x of the new point
# line: 15
# style: loop
import numpy as np

def descent(start, eta, steps, decay=1.0):
    x, y = float(start[0]), float(start[1])
    pts = [[x, y]]
    for t in range(steps):
        lr = eta * decay ** t
        x = x - lr * (2 * x - 3 * np.sin(3 * x) + y + 2)
        y = y - lr * (x + 2 * y)
        pts.append([x, y])
    pts = np.array(pts)
    X, Y = pts.T
    return pts, X**2 + Y**2 + X * (Y + 2) + np.cos(3 * X)
