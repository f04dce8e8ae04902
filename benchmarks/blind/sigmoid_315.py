# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the normal distribution function is used in place of the logistic one
# line: 12
# style: probit
import numpy as np
import scipy.special

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    return scipy.special.ndtr(x)
