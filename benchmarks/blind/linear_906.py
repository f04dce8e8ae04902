# piece: linear
# truth: wrong
# function: linear
# mistake: the ones are put in front of the features while theta carries the bias at the end
# line: 11
# style: terse
import numpy as np

def linear(X, theta):
    # theta = [w_1, ..., w_d, b]
    Xb = np.c_[np.ones(len(X)), X]
    return Xb @ theta
