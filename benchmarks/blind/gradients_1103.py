# piece: gradients
# truth: wrong
# function: grad
# mistake: dw is multiplied by the feature of the first sample for all samples
# line: 21
# style: loops
import math

import numpy as np

def grad(w, b, x, y):
    n, d = x.shape
    dw = np.zeros(d)
    db = 0.0
    for i in range(n):
        z = b
        for j in range(d):
            z += x[i, j] * w[j]
        e = 0.5 + 0.5 * math.tanh(0.5 * z) - y[i]
        for j in range(d):
            dw[j] += e * x[0, j] / n
        db += e / n
    return dw, db
