# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the quadratic form misses the factor two on y in the gradient
# line: 9
# style: einsum
import numpy as np

A = np.array([[2.0, 1.0], [1.0, 1.0]])

def grad(p):
    g = np.einsum("ij,j->i", A, p)
    return g + np.array([2 - 3*np.sin(3*p[0]), 0.0])

def optimize_f(x, y, step_size, steps, decay=1.0):
    p = np.array([x, y], float)
    pts = [p]
    for k in range(steps):
        p = p - step_size * decay**k * grad(p)
        pts.append(p)
    pts = np.array(pts)
    u, v = pts[:, 0], pts[:, 1]
    return pts, u**2 + v**2 + u*v + 2*u + np.cos(3*u)
