# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the derivative is returned instead of the value
# line: 13
# style: verbose
import numpy as np

def sigmoid(x):
    # logistic function
    s = 0.5 * (1 + np.tanh(0.5 * x))
    # done
    return s * (1 - s)
