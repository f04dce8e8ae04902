# piece: gradients
# truth: wrong
# function: gradients
# mistake: the caller's weights are disturbed and never put back
# line: none
# style: loop
import numpy as np

def gradients(x, y, w, b):
    def f():
        z = x @ w + b
        return np.mean(np.logaddexp(0, z) - y * z)
    dw = np.empty(len(w))
    h = 1e-6
    for j in range(len(w)):
        w[j] += h
        hi = f()
        w[j] -= 2 * h
        dw[j] = (hi - f()) / (2 * h)
    return dw, np.mean(1 / (1 + np.exp(-(x @ w + b))) - y)
