# piece: gradients
# truth: wrong
# function: gradients
# mistake: the derivative of the sigmoid is p(1 + p) instead of p(1 - p)
# line: 12
# style: step by step
import numpy as np

def gradients(x, y, w, b):
    p = np.clip(1 / (1 + np.exp(-(x @ w + b))), 1e-12, 1 - 1e-12)
    dL_dp = (p - y) / (p * (1 - p))
    dp_dz = p * (1 + p)
    dL_dz = dL_dp * dp_dz
    return (x * dL_dz[:, None]).mean(axis=0), dL_dz.mean()
