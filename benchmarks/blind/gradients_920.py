# piece: gradients
# truth: wrong
# function: gradients
# mistake: after the finite difference h is subtracted instead of added, so each weight stays moved by 2h when the next one is treated
# line: 24
# style: defensive
import numpy as np

def gradients(x, y, w, b):
    h = 1e-5
    assert x.ndim == 2 and len(w) == x.shape[1]
    w = np.array(w, dtype=float)

    def loss(w, b):
        z = x @ w + b
        return np.mean(np.logaddexp(0, z) - y * z)

    dw = np.zeros(len(w))
    for j in range(len(w)):
        w[j] += h
        up = loss(w, b)
        w[j] -= 2 * h
        down = loss(w, b)
        w[j] -= h
        dw[j] = (up - down) / (2 * h)
    return dw, (loss(w, b + h) - loss(w, b - h)) / (2 * h)
