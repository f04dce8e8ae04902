# piece: gradients
# truth: wrong
# function: gradients
# mistake: the derivative of the sigmoid is p(1 - p), not p(1 + p)
# line: 13
# style: textbook
import numpy as np

def gradients(x, y, w, b):
    """The three factors one after the other."""
    p = 1 / (1 + np.exp(-(np.dot(x, w) + b)))
    loss_by_p = (p - y) / (p * (1 - p))
    p_by_z = p * (1 + p)
    d = loss_by_p * p_by_z
    return np.dot(d, x) / d.size, np.average(d)
