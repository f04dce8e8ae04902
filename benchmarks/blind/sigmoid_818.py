# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: verbose
import numpy as np

def sigmoid(x):
    # floating point numbers, also for integers
    x = np.asarray(x, dtype=float)
    # half of a hyperbolic tangent, moved up by one half
    half = np.tanh(x / 2) / 2
    return half + 0.5
