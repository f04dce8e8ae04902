# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the softmax habit: the maximum is subtracted first
# line: 11
# style: shifted by the maximum
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    z = x - x.max()
    return np.exp(-np.logaddexp(0, -z))
