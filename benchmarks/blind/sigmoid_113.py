# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: hyperbolic cosine on clipped input
import numpy as np

def sigmoid(x):
    h = np.clip(np.asarray(x, dtype=float), -1000, 1000) / 2
    return np.exp(h) / (2 * np.cosh(h))
