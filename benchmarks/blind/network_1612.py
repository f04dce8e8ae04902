# piece: network
# truth: right
# function: network
# style: textbook
import numpy as np

def network(x, w1, b1, w2, b2):
    """Column convention inside: samples are columns until the end."""
    z1 = w1.T @ x.T + b1[:, None]
    a1 = np.where(z1 > 0, z1, 0)
    z2 = w2.T @ a1 + b2[:, None]
    return np.exp(-np.logaddexp(0, -z2))[0]
