# piece: linear
# truth: right
# function: linear
# style: textbook
import numpy as np

def linear(x, w, b):
    """bias trick: a column of ones on x, b as the last row of w"""
    ones = np.ones((len(x), 1))
    return np.hstack([x, ones]) @ np.vstack([w, b])
