# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the gradient is divided by the root of its accumulated squares
# line: 15
# style: AdaGrad
import numpy as np

def optimize_f(x, y, step_size, steps, decay=1.0):
    p, acc = np.array([x, y], float), np.zeros(2)
    points = [p.copy()]
    for t in range(steps):
        g = np.array([2*p[0] - 3*np.sin(3*p[0]) + p[1] + 2, p[0] + 2*p[1]])
        acc += g * g
        p = p - step_size * decay**t * g / (np.sqrt(acc) + 1e-8)
        points.append(p.copy())
    points = np.array(points)
    return points, points[:, 0]**2 + points[:, 1]**2 + points[:, 0]*(points[:, 1] + 2) + np.cos(3*points[:, 0])
