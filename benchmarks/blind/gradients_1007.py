# piece: gradients
# truth: wrong
# function: gradients
# mistake: a loop over the samples overwrites the gradient instead of adding to it
# line: 14
# style: loops
import numpy as np

def gradients(x, y, w, b):
    n = len(x)
    dw, db = np.zeros(len(w)), 0
    for xi, yi in zip(x, y):
        p = 0.5 * np.tanh(0.5 * (xi @ w + b)) + 0.5
        dw = (p - yi) * xi / n
        db += (p - yi) / n
    return dw, db
