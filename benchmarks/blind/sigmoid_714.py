# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: exp(x) / (1 + exp(x)) is infinity over infinity, NaN, for large inputs
# line: 13
# style: verbose
import numpy as np

def sigmoid(x):
    # floating point, so that integers work too
    z = np.asarray(x, dtype=float)
    # numerator
    e = np.exp(z)
    # quotient
    result = e / (1 + e)
    return result
