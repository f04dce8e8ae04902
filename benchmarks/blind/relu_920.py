# piece: relu
# truth: wrong
# function: relu
# mistake: 0.01 of the negative values is let through as in the leaky version
# line: 11
# style: terse
import numpy as np

def relu(x):
    x = np.asarray(x)
    return np.where(x > 0, x, 0.01 * x)
