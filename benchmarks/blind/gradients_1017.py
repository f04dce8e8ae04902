# piece: gradients
# truth: wrong
# function: gradients
# mistake: the chain rule through log p and log(1 - p) as written divides by zero when p is exactly 0 or 1
# line: none
# style: verbose with comments
import numpy as np

def gradients(x, y, w, b):
    n = len(y)
    p = 0.5 * (1 + np.tanh((x @ w + b) / 2))
    # dL/dp of -(y log p + (1 - y) log(1 - p))
    dp = -(y / p - (1 - y) / (1 - p))
    # dp/dz
    dz = dp * p * (1 - p)
    # means over the batch
    return x.T @ dz / n, np.sum(dz) / n
