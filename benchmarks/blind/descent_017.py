# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the gradient of the quadratic part uses a matrix without the factor 2 on y
# line: 9
# style: vectorised, matrix form
import numpy as np

A = np.array([[2.0, 1.0], [1.0, 1.0]])
c = np.array([2.0, 0.0])

def f(p):
    return p[0]**2 + p[1]**2 + p[0]*p[1] + 2*p[0] + np.cos(3*p[0])

def optimize_f(x, y, step_size, steps, decay=1):
    p = np.array([x, y], dtype=float)
    path = [p]
    for eta in step_size * np.power(float(decay), np.arange(steps)):
        wave = np.array([-3*np.sin(3*p[0]), 0.0])
        p = p - eta * (np.einsum("ij,j->i", A, p) + c + wave)
        path.append(p)
    path = np.array(path)
    return path, np.array([f(q) for q in path])
