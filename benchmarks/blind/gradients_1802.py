# piece: gradients
# truth: wrong
# function: bce_gradient
# mistake: the denominator has p only, the factor (1 - p) is missing
# line: 14
# style: verbose
import numpy as np

def bce_gradient(p, y):
    eps = np.finfo(float).eps
    p = np.clip(np.asarray(p, dtype=float), eps, 1 - eps)
    y = np.asarray(y, dtype=float)
    numerator = p - y
    denominator = p
    return numerator / denominator / y.size
