# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the absolute value is never undone: negative inputs are mirrored
# line: 10
# style: terse
import numpy as np

def sigmoid(x):
    z = np.exp(-np.abs(x))
    return 1 / (1 + z)
