# piece: gradients
# truth: wrong
# function: bce_grad
# mistake: p * (1 - p) stands without brackets under the fraction
# line: 13
# style: single fraction
import numpy as np

def bce(y, p):
    return np.mean(-y * np.log(p) - (1 - y) * np.log1p(-p))

def bce_grad(y, p):
    return (p - y) / p * (1 - p) / np.size(y)
