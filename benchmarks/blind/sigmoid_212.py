# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: tanh is not rescaled, the values lie between -1 and 1
# line: 10
# style: terse expert
import numpy as np

def sigmoid(x):
    return np.tanh(np.asarray(x, float) / 2)
