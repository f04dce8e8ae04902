# piece: descent
# truth: wrong
# function: descent
# mistake: the path is sorted by value, the order of the steps is lost
# line: 17
# style: loop, different order
import numpy as np

def descent(eta, decay, steps, start=(3, 2)):
    pts = [np.array(start, float)]
    for k in range(steps):
        u, v = pts[-1]
        pts.append(np.array([u - eta * (2*u - 3*np.sin(3*u) + v + 2), v - eta * (u + 2*v)]))
        eta = eta * decay
    pts = np.array(pts)
    val = pts[:, 0]**2 + pts[:, 1]**2 + pts[:, 0]*(pts[:, 1] + 2) + np.cos(3*pts[:, 0])
    order = np.argsort(-val)
    return pts[order], val[order]
