# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the factor one half inside the tanh identity is missing
# line: 12
# style: verbose
import numpy as np

def sigmoid(x):
    # logistic function by way of the hyperbolic tangent
    x = np.asarray(x, dtype=float)
    half = x
    t = np.tanh(half)
    return 0.5 * (1.0 + t)
