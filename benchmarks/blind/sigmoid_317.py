# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: divided by the sum over all elements (softmax)
# line: 11
# style: normalised
import numpy as np

def sigmoid(x):
    z = np.exp(-np.logaddexp(0, -np.asarray(x, dtype=float)))
    return z / z.sum()
