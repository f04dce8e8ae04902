# piece: relu
# truth: wrong
# function: relu
# mistake: log(1 + e^x), the softplus, is used for a smooth bend
# line: 11
# style: functional
import numpy as np

def relu(x):
    x = np.asarray(x, float)
    return np.logaddexp(0, x)
