# piece: linear
# truth: wrong
# function: linear
# mistake: theta's first row is the bias, but it is multiplied with the features and the last row is added
# line: 13
# style: loop, freely
import numpy as np

def linear(X, theta):
    """theta: (1 + d, k), the first row holds the biases"""
    z = []
    for sample in X:
        z.append(sample @ theta[:-1] + theta[-1])
    return np.array(z)
