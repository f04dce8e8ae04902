# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: log-sum-exp
import numpy as np

def sigmoid(x):
    return np.exp(-np.logaddexp(0, np.negative(x)))
