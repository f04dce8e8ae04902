# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: 1 - exp(-x) in the denominator, with a pole at 0
# line: 11
# style: matlab
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    g = np.divide(1.0, 1.0 - np.exp(-np.clip(x, -700, 700)))
    return g
