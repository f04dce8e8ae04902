# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: tanh(x) is used where tanh(x/2) belongs
# line: 10
# style: MATLAB
import numpy as np

def sigmoid(x):
    y = 0.5*(1 + np.tanh(x))
    return y
