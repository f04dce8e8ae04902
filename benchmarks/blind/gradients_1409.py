# piece: gradients
# truth: wrong
# function: gradients
# mistake: the weight is not put back after the two evaluations, so the later differences start elsewhere
# line: 23
# style: verbose
import numpy as np

def gradients(x, y, w, b):
    # finite differences, one weight after the other
    def value(w, b):
        z = x @ w + b
        return np.mean(np.logaddexp(0, z) - y * z)

    h = 1e-4
    w = np.array(w, dtype=float)
    dw = np.empty_like(w)
    for j in range(w.size):
        w[j] += h
        up = value(w, b)
        w[j] -= 2 * h
        down = value(w, b)
        w[j] -= h
        dw[j] = (up - down) / (2 * h)
    # and the bias
    db = (value(w, b + h) - value(w, b - h)) / (2 * h)
    return dw, db
