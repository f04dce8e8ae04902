# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: x / sqrt(1 + x^2) scaled to (0, 1)
# line: 11
# style: algebraic
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    return 0.5*(1 + x/np.sqrt(1 + x**2))
