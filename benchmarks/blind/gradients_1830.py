# piece: gradients
# truth: right
# function: gradients
# style: textbook
import numpy as np

def gradients(x, y, w, b):
    """Chain rule written out: dL/dp * dp/dz * dz/dw."""
    eps = np.finfo(float).eps
    z = x @ w + b
    p = np.clip(1 / (1 + np.exp(-z)), eps, 1 - eps)
    dl_dp = (-y / p + (1 - y) / (1 - p)) / len(y)
    dp_dz = p * (1 - p)
    dl_dz = dl_dp * dp_dz
    return np.einsum("n,nd->d", dl_dz, x), dl_dz.sum()
