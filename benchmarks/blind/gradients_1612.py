# piece: gradients
# truth: wrong
# function: gradients
# mistake: the forward difference is divided by 2h although it covers only h
# line: 19
# style: verbose
import numpy as np

def gradients(x, y, w, b):
    def loss(w_, b_):
        z = x @ w_ + b_
        return np.mean(np.logaddexp(0, z) - y * z)

    h = 1e-4
    dw = np.zeros(len(w))
    for j in range(len(w)):
        step = np.zeros(len(w))
        step[j] = h
        dw[j] = (loss(w + step, b) - loss(w, b)) / (2 * h)
    p = 1 / (1 + np.exp(-(x @ w + b)))
    return dw, np.mean(p - y)
