# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: parentheses are missing, so 1 is divided by 1 and the exponential is added
# line: 12
# style: textbook
import numpy as np

def sigmoid(x):
    """sigma(x) = 1 / (1 + e^-x)"""
    x = np.maximum(np.asarray(x, float), -700)
    return 1 / 1 + np.exp(-x)
