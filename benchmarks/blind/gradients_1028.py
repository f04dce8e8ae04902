# piece: gradients
# truth: wrong
# function: gradients
# mistake: the central difference of the bias is divided by h instead of 2h
# line: 21
# style: translated from MATLAB
import numpy as np

def gradients(x, y, w, b):
    x, w = np.asarray(x, float), np.asarray(w, float)

    def J(w, b):
        z = x @ w + b
        return np.mean(np.logaddexp(0, z) - y * z)
    h = 1e-5
    dw = np.zeros(len(w))
    for k in range(len(w)):
        e = np.zeros(len(w))
        e[k] = h
        dw[k] = (J(w + e, b) - J(w - e, b)) / (2 * h)
    db = (J(w, b + h) - J(w, b - h)) / h
    return dw, db
