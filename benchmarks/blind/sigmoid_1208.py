# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: terse NumPy
import numpy as np

def sigmoid(x):
    # log sigma(x) = -log(1 + exp(-x))
    return np.exp(-np.logaddexp(0.0, np.negative(x)))
