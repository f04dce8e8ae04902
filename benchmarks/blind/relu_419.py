# piece: relu
# truth: wrong
# function: relu
# mistake: the derivative is returned
# line: 10
# style: derivative mixed up
import numpy as np

def relu(x):
    return np.heaviside(x, 0)
