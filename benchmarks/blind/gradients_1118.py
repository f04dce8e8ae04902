# piece: gradients
# truth: wrong
# function: gradients
# mistake: db is the sum of the errors and not their mean
# line: 12
# style: lecture
import numpy as np

def gradients(w, b, x, y):
    p = 1 / (1 + np.exp(-(np.dot(x, w) + b)))
    dw = np.mean(x * (p - y).reshape(-1, 1), axis=0)
    db = np.sum(p - y)
    return dw, db
