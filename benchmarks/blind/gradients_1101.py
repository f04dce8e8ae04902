# piece: gradients
# truth: wrong
# function: gradients
# mistake: indented too far: db is divided by n after every sample
# line: 17
# style: loops
import numpy as np

def gradients(w, b, x, y):
    n = len(y)
    dw = np.zeros(len(w))
    db = 0.0
    for xi, yi in zip(x, y):
        p = 1 / (1 + np.exp(-(xi @ w + b)))
        dw += (p - yi) * xi
        db += p - yi
        db /= n
    return dw / n, db
