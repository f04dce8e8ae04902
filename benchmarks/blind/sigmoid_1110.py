# piece: sigmoid
# truth: wrong
# function: sigmoid_and_slope
# mistake: the derivative has a plus: s (1 + s)
# line: 12
# style: lecture
import numpy as np

def sigmoid_and_slope(x):
    """Returns sigma(x) and its derivative at x."""
    s = 0.5 * (np.tanh(np.asarray(x) / 2) + 1)
    return s, s * (1 + s)
