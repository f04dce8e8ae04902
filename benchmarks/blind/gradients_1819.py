# piece: gradients
# truth: wrong
# function: gradients
# mistake: finite differences: the central difference is divided by h instead of 2h
# line: 21
# style: verbose
import numpy as np

def gradients(x, y, params):
    w, b = params["w"], params["b"]
    def loss(weights, bias):
        z = x @ weights + bias
        return np.mean(np.logaddexp(0, z) - y * z)
    h = 1e-5
    dw = np.zeros(len(w))
    for k in range(len(w)):
        e = np.zeros(len(w))
        e[k] = h
        dw[k] = loss(w + e, b) - loss(w - e, b)
    db = loss(w, b + h) - loss(w, b - h)
    return dw / h, db / h
