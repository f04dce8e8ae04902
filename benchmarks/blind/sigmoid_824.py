# piece: sigmoid
# truth: wrong
# function: logistic
# mistake: unsigned integers wrap round when they are subtracted
# line: 11
# style: terse
import numpy as np

def logistic(x0, x, L=1.0):
    x = np.asarray(x)
    d = x0 - x
    return L*np.exp(-np.logaddexp(0, d.astype(float)))
