# piece: linear
# truth: wrong
# function: linear
# mistake: the column of ones stands at the end, but the bias is put in front of the weights
# line: 13
# style: textbook
import numpy as np

def linear(x, w, b):
    """Homogeneous coordinates: [x, 1] times [w; b]."""
    ones = np.ones((x.shape[0], 1))
    extended = np.hstack([x, ones])
    parameters = np.concatenate([[b], w])
    return extended @ parameters
