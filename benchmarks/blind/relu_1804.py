# piece: relu
# truth: wrong
# function: relu
# mistake: the smooth softplus is computed, which is 0.69 and not 0 at x = 0
# line: 11
# style: terse
import numpy as np

def relu(x):
    x = np.asarray(x, float)
    return np.logaddexp(0, x)
