# piece: bce
# truth: right
# function: loss
# mistake: none
# line: none
# style: MATLAB
import numpy as np

def loss(z, y):
    # cost from the linear output z, not from the sigmoid of it
    m = np.size(z)
    s = np.where(y == 1, -1.0, 1.0)
    u = s * z
    J = np.sum(np.maximum(u, 0) + np.log1p(np.exp(-np.abs(u)))) / m
    return J
