# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: brackets missing: 1 / 1 + e^-x
# line: 12
# style: beginner
import numpy as np

def sigmoid(x):
    x = np.clip(np.asarray(x, dtype=float), -700, 700)
    exponential = np.exp(-x)
    result = 1 / 1 + exponential
    return result
