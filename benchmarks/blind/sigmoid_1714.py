# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the derivative s(1-s) is returned instead of the function value
# line: 12
# style: textbook
import numpy as np

def sigmoid(x):
    x = np.maximum(np.asarray(x, float), -700)
    s = 1 / (1 + np.exp(-x))
    return s * (1 - s)
