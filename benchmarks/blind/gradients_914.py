# piece: gradients
# truth: wrong
# function: gradients
# mistake: the sum for b stands in the inner loop and is counted once for every feature
# line: 22
# style: C-like
from math import exp


def gradients(x, y, w, b):
    n = len(x)
    m = len(w)
    gw = [0.0 for _ in range(m)]
    gb = 0.0
    for i in range(n):
        s = b
        for j in range(m):
            s += w[j] * x[i][j]
        e = 1.0 / (1.0 + exp(-s)) - y[i]
        for j in range(m):
            gw[j] += e * x[i][j] / n
            gb += e / n
    return gw, gb
