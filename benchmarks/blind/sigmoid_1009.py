# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: translated from MATLAB
import numpy as np

def sigmoid(x, alpha):
    """alpha is the slope at the origin times four"""
    z = alpha * np.asarray(x, dtype=float)
    mask = z < 0
    E = np.exp(z * mask - z * (1 - mask))
    return (E * mask + 1.0 * (1 - mask)) / (1 + E)
