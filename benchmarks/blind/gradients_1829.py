# piece: gradients
# truth: wrong
# function: gradients
# mistake: finite differences: the weight is moved in place and not moved back
# line: 18
# style: chatbot
import numpy as np

def gradients(x, y, w, b):
    """Numerical gradients by one-sided differences."""
    h = 1e-7
    def loss(v, c):
        z = x @ v + c
        return np.mean(np.logaddexp(0, z) - y * z)
    base = loss(w, b)
    dw = np.empty(len(w))
    for j in range(len(w)):
        moved = w
        moved[j] += h
        dw[j] = (loss(moved, b) - base) / h
    return dw, (loss(w, b + h) - base) / h
