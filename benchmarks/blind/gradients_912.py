# piece: gradients
# truth: wrong
# function: gradients
# mistake: the sums have the type of the inputs, so integer inputs cut every contribution to an integer
# line: 13
# style: loops
import numpy as np

from math import exp


def gradients(x, y, w, b):
    dw = np.zeros_like(x[0])
    db = 0.0
    for i in range(len(x)):
        z = float(x[i] @ w + b)
        p = 1 / (1 + exp(-z))
        for j in range(len(dw)):
            dw[j] += (p - y[i]) * x[i][j]
        db += p - y[i]
    return dw / len(x), db / len(x)
