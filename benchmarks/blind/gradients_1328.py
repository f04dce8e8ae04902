# piece: gradients
# truth: wrong
# function: gradients
# mistake: the difference quotient moves the caller's weights and leaves them off by 2 h
# line: 21
# style: c
import numpy as np

def gradients(x, y, w, b):
    def f(w, b):
        z = x @ w + b
        return np.mean(np.logaddexp(0, z) - y * z)
    h = 1e-6
    dw = np.zeros(w.shape)
    for j in range(w.size):
        w[j] += h
        hi = f(w, b)
        w[j] -= 2 * h
        lo = f(w, b)
        dw[j] = (hi - lo) / (2 * h)
        w[j] -= h
    return dw, (f(w, b + h) - f(w, b - h)) / (2 * h)
