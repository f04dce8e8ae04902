# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the minus in the exponent is missing, so the curve falls
# line: 10
# style: terse
import numpy as np

def sigmoid(x):
    return np.exp(-np.logaddexp(0, x))
