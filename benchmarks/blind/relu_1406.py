# piece: relu
# truth: wrong
# function: relu
# mistake: softplus is a smooth relative of ReLU, but not zero for negative x
# line: 13
# style: verbose
import numpy as np

def relu(x):
    # the activation for the hidden layers
    x = np.asarray(x, dtype=float)
    zeros = np.zeros(x.shape)
    return np.logaddexp(zeros, x)
