# piece: gradients
# truth: right
# function: gradients
# style: textbook
import numpy as np

def gradients(x, y, w, b):
    """All three factors of the chain rule, clipped as the loss is."""
    eps = np.finfo(float).eps
    p = np.clip(1 / (1 + np.exp(-(x @ w + b))), eps, 1 - eps)
    dL_dp = ((1 - y) / (1 - p) - y / p) / len(p)
    dp_dz = p * (1 - p)
    delta = dL_dp * dp_dz
    return delta @ x, delta @ np.ones(len(x))
