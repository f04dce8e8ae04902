# piece: gradients
# truth: right
# function: gradients
# mistake: none
# line: none
# style: loop
import numpy as np

def gradients(x, y, w, b):
    n = len(x)
    dw = [0.0] * len(w)
    db = 0.0
    for i in range(n):
        z = float(sum(x[i][j] * w[j] for j in range(len(w))) + b)
        p = 1 / (1 + np.exp(-z)) if z > -700 else 0.0
        for j in range(len(w)):
            dw[j] += (p - y[i]) * x[i][j] / n
        db += (p - y[i]) / n
    return np.array(dw), db
