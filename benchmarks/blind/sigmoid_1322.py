# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: terse
import numpy as np

def sigmoid(x):
    return np.exp(-np.logaddexp(0, -x))
