# piece: gradients
# truth: wrong
# function: bce_grad
# mistake: the sigmoid is taken of -z
# line: 14
# style: logits, numerically stable
import numpy as np

def bce(y, z):
    return np.mean(np.logaddexp(0, z) - y * z)

def bce_grad(y, z):
    z = np.asarray(z, dtype=float)
    p = np.exp(-np.logaddexp(0, z))
    return (p - y) / len(z)
