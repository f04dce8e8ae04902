# piece: gradients
# truth: right
# function: gradients
# style: textbook
import numpy as np

def gradients(x, y, w, b):
    """the chain rule, factor by factor"""
    p = 1 / (1 + np.exp(-(x @ w + b)))
    dL_dp = (p - y) / (p * (1 - p)) / y.size
    dp_dz = p * (1 - p)
    dL_dz = dL_dp * dp_dz
    return (dL_dz[:, None] * x).sum(axis=0), dL_dz.sum()
