# piece: gradients
# truth: right
# function: gradients
# style: c-like
import math
import numpy as np

def gradients(x, y, w, b):
    n = len(x)
    dw = [0.0] * len(w)
    db = 0.0
    for row, t in zip(x, y):
        z = b + sum(v * r for v, r in zip(w, row))
        # fuer t = 1 ist die Ableitung -sigma(-z), sonst sigma(z)
        if t == 1:
            e = -1.0 / (1.0 + math.exp(z))
        else:
            e = 1.0 / (1.0 + math.exp(-z))
        for j in range(len(w)):
            dw[j] += e * row[j]
        db += e
    return np.array(dw) / n, db / n
