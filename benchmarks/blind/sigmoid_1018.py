# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: normalised by the largest entry as in a softmax, so the result depends on the other entries
# line: 15
# style: verbose with comments
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    # subtract the maximum so that exp cannot overflow
    m = np.max(x)
    e = np.exp(x - m)
    # e^x / (1 + e^x)
    return e / (1 + e)
