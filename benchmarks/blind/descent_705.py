# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the gradient is normalised to length one before the step
# line: 14
# style: matlab
import numpy as np

def optimize_f(x, y, eta, steps, decay=1.0):
    p = np.array([x, y], dtype=float)      # p = [x; y];
    points = p                             # P = p;
    for k in range(steps):                 # for k = 0:steps-1
        g = np.array([2*p[0] - 3*np.sin(3*p[0]) + p[1] + 2, p[0] + 2*p[1]])
        d = g / np.linalg.norm(g)          # d = g / norm(g);
        p = p - eta * decay**k * d
        points = np.vstack([points, p])    # P = [P; p'];
    points = np.reshape(points, (-1, 2))
    x, y = points[:, 0], points[:, 1]
    return points, x**2 + y**2 + x*(y + 2) + np.cos(3*x)
