# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the argument is negated in place, which changes the caller's array
# line: 11
# style: verbose
import numpy as np

def sigmoid(x):
    # negate the input
    np.negative(x, out=x)
    # exponentiate
    e = np.exp(x)
    # return the logistic function
    return 1 / (1 + e)
