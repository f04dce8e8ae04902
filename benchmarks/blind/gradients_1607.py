# piece: gradients
# truth: right
# function: gradients
# style: verbose
import numpy as np

def gradients(x, y, w, b):
    # die drei Faktoren der Kettenregel einzeln
    z = x @ w + b
    e = np.exp(-np.abs(z))
    p = np.where(z >= 0, 1, e) / (1 + e)
    q = np.where(z >= 0, e, 1) / (1 + e)
    # dL/dp * dp/dz: for y = 1 it is -q, for y = 0 it is p
    dz = np.where(y == 1, -q, p)
    return np.einsum("nd,n->d", x, dz) / len(z), np.average(dz)
