# piece: gradients
# truth: wrong
# function: gradients
# mistake: divides the central difference by h instead of 2h
# line: 14
# style: loop
import numpy as np

def gradients(x, y, w, b):
    def loss(w, b):
        z = x @ w + b
        return np.mean(np.logaddexp(0, z) - y * z)
    h = 1e-5
    dw = np.array([(loss(w + h * e, b) - loss(w - h * e, b)) / h for e in np.eye(len(w))])
    db = (loss(w, b + h) - loss(w, b - h)) / (2 * h)
    return dw, db
