# piece: relu
# truth: wrong
# function: relu
# mistake: minimum in place of maximum
# line: 11
# style: terse
import numpy as np

def relu(x):
    z = np.zeros(np.shape(x))
    return np.minimum(z, x)
