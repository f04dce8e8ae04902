# piece: descent
# truth: wrong
# function: gradient_descent
# mistake: the values are taken at the path without its last point, one is missing
# line: 13
# style: terse
import numpy as np

def gradient_descent(f, grad, p0, eta, n):
    pts = [np.array(p0, float)]
    for _ in range(n):
        pts.append(pts[-1] - eta * np.asarray(grad(pts[-1])))
    return np.array(pts), np.array([f(q) for q in pts[:-1]])
