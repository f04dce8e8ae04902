# piece: sigmoid
# truth: wrong
# function: logistic
# mistake: the exponent is not negated, so the function falls instead of rising
# line: 12
# style: textbook
import numpy as np

def logistic(t):
    """sigma(t) = 1 / (1 + exp(-t))"""
    t = np.asarray(t, float)
    u = np.logaddexp(0.0, t)
    return np.exp(-u)
