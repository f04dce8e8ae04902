# piece: gradients
# truth: wrong
# function: gradients
# mistake: theta's gradient puts the bias last although it comes first in theta
# line: 13
# style: terse, freely
import numpy as np

def gradients(theta, x, y):
    """theta = (b, w1, w2, ...)"""
    z = theta[0] + x @ theta[1:]
    e = 1 / (1 + np.exp(-z)) - y
    return np.append(x.T @ e, e.sum()) / len(y)
