# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is subtracted
# line: 11
# style: textbook
import numpy as np


def linear(x, w, b):
    z = np.dot(x, w) - b
    return 1.0 / (1.0 + np.exp(-z))
