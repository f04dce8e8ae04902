# piece: gradients
# truth: right
# function: gradients
# mistake: none
# line: none
# style: c
import math
import numpy as np

def gradients(x, y, w, b):
    n, d = x.shape
    gw = [0.0] * d
    gb = 0.0
    for i in range(n):
        z = float(b)
        for j in range(d):
            z += x[i, j] * w[j]
        if z > 0:
            p = 1 / (1 + math.exp(-z))
        else:
            p = math.exp(z) / (1 + math.exp(z))
        gb += (p - y[i]) / n
        for j in range(d):
            gw[j] += (p - y[i]) * x[i, j] / n
    return np.array(gw), gb
