# piece: relu
# truth: wrong
# function: relu
# mistake: the softplus, the smooth approximation, is computed
# line: 10
# style: smooth variant
import numpy as np

def relu(x):
    return np.logaddexp(0, np.asarray(x, dtype=float))
