# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: matlab
import numpy as np

def sigmoid(x):
    y = (1 + np.tanh(x / 2)) / 2
    return y
