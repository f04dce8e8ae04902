# piece: sigmoid
# truth: right
# function: logistic
# mistake: none
# line: none
# style: vectorised, by logaddexp
import numpy as np

def logistic(x):
    """exp(-log(1 + exp(-x)))"""
    return np.exp(-np.logaddexp(0.0, -np.asarray(x, dtype=float)))
