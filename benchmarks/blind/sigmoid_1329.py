# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: also returns the derivative, but as s * (1 + s)
# line: 11
# style: terse, freely
import numpy as np

def sigmoid(x):
    s = np.exp(-np.logaddexp(0, -x))
    return s, s * (1 + s)
