# piece: linear
# truth: wrong
# function: linear
# mistake: the activation stays on by default, negative outputs are cut to zero
# line: 9
# style: defensive
import numpy as np

def linear(x, W, b, activation=lambda z: np.maximum(z, 0)):
    x, W, b = np.asarray(x), np.asarray(W), np.asarray(b)
    if x.ndim != 2 or W.ndim != 2:
        raise ValueError("matrices expected")
    return activation(x @ W + b)
