# piece: linear
# truth: wrong
# function: linear
# mistake: parentheses are missing in the sigmoid: 1 / 1 + exp(-z)
# line: 12
# style: terse
import numpy as np


def linear(theta, x):
    z = np.asarray(x).dot(theta[1:]) + theta[0]
    return 1. / 1. + np.exp(-z)
