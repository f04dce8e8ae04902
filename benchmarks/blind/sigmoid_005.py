# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the sum under the exponential lacks the minus sign
# line: 11
# style: logarithmic form
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    log_of_it = np.logaddexp(0, -x)
    return np.exp(log_of_it)
