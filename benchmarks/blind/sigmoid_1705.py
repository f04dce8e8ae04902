# piece: sigmoid
# truth: right
# function: sigmoid
# style: functional
import numpy as np

def sigmoid(x):
    # log sigma(x) = -log(1 + e^-x)
    return np.exp(-np.logaddexp(0, -np.asarray(x, float)))
