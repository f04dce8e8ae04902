# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: terse
import numpy as np

def sigmoid(x):
    e = np.exp(-np.abs(x))
    return np.where(np.signbit(x), e, 1) / (1 + e)
