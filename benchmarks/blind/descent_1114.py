# piece: descent
# truth: wrong
# function: gradient_descent
# mistake: steps uphill: plus where minus belongs
# line: 15
# style: terse
import numpy as np

def gradient_descent(start, lr, n_steps, decay=1.0):
    p = np.array(start, float)
    pts = [p]
    for t in range(n_steps):
        x, y = p
        g = np.array([2*x - 3*np.sin(3*x) + y + 2, x + 2*y])
        p = p + lr * decay**t * g
        pts.append(p)
    pts = np.array(pts)
    x, y = pts[:, 0], pts[:, 1]
    return pts, x**2 + y**2 + x*(y + 2) + np.cos(3*x)
