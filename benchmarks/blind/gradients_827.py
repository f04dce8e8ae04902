# piece: gradients
# truth: wrong
# function: backward
# mistake: the mask of the relu looks at the last input feature, with k left over from the loop before, and not at the hidden unit
# line: 31
# style: C-like
import math
import numpy as np

def backward(x, y, W1, b1, W2, b2):
    n, d = x.shape
    m = W1.shape[1]
    gW1 = np.zeros((d, m))
    gb1 = np.zeros(m)
    gW2 = np.zeros((m, 1))
    gb2 = np.zeros(1)
    for i in range(n):
        h = np.zeros(m)
        s = b2[0]
        for j in range(m):
            t = b1[j]
            for k in range(d):
                t += x[i, k] * W1[k, j]
            if t > 0:
                h[j] = t
            s += h[j] * W2[j, 0]
        e = (0.5 + 0.5 * math.tanh(0.5 * s) - y[i]) / n
        gb2[0] += e
        for j in range(m):
            gW2[j, 0] += e * h[j]
            g = e * W2[j, 0] if x[i, k] > 0 else 0.0
            gb1[j] += g
            for k in range(d):
                gW1[k, j] += g * x[i, k]
    return gW1, gb1, gW2, gb2
