# piece: gradients
# truth: wrong
# function: gradients
# mistake: the term for y = 0 is missing in dL/dp
# line: 12
# style: textbook
import numpy as np

def gradients(x, y, w, b):
    """Chain rule: dL/dw = dL/dp dp/dz dz/dw."""
    p = 1 / (1 + np.exp(-(x @ w + b)))
    dL_dp = -(y / p)
    dp_dz = p * (1 - p)
    delta = dL_dp * dp_dz / len(x)
    return x.T @ delta, delta.sum()
