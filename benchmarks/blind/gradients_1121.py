# piece: gradients
# truth: right
# function: gradients
# mistake: none
# line: none
# style: loops
import numpy as np

def gradients(w, b, x, y):
    dw = np.zeros(x.shape[1])
    db = 0.0
    for i, (row, label) in enumerate(zip(x, y), start=1):
        p = 1 / (1 + np.exp(-(row @ w + b)))
        # running means
        dw += ((p - label) * row - dw) / i
        db += ((p - label) - db) / i
    return dw, db
