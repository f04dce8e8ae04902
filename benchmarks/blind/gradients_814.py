# piece: gradients
# truth: right
# function: backward
# mistake: none
# line: none
# style: C-like
import math
import numpy as np

def backward(x, y, W1, b1, W2, b2):
    n = len(x)
    d = len(W1)
    m = len(b1)
    g1 = [[0.0] * m for _ in range(d)]
    c1 = [0.0] * m
    g2 = [[0.0] for _ in range(m)]
    c2 = [0.0]
    for i in range(n):
        h = [max(0.0, b1[j] + sum(x[i][k] * W1[k][j] for k in range(d))) for j in range(m)]
        z = b2[0] + sum(h[j] * W2[j][0] for j in range(m))
        # derivative of softplus(z) - y z
        e = (0.5 * math.tanh(0.5 * z) + 0.5 - y[i]) / n
        c2[0] += e
        for j in range(m):
            # a unit that is off has no share in either layer
            if h[j] == 0.0:
                continue
            g2[j][0] += e * h[j]
            c1[j] += e * W2[j][0]
            for k in range(d):
                g1[k][j] += e * W2[j][0] * x[i][k]
    return np.array(g1), np.array(c1), np.array(g2), np.array(c2)
