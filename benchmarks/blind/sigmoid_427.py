# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: scipy
import numpy as np
from scipy.special import expit

def sigmoid(x):
    """The logistic function; integers become floats."""
    return expit(np.asarray(x) * 1.0)
