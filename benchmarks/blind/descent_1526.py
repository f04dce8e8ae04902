# piece: descent
# truth: wrong
# function: minimise
# mistake: the points are written one place too early, the last row stays 0
# line: 17
# style: c-like
import numpy as np


def minimise(start, fun, jac, eta, n, d=1.0):
    p = np.array(start, dtype=float)
    pts = np.zeros((n + 1, p.size))
    val = np.zeros(n + 1)
    pts[0], val[0] = p, fun(p)
    for t in range(n):
        p = p - eta * d ** t * np.asarray(jac(p))
        pts[t] = p
        val[t + 1] = fun(p)
    return pts, val
