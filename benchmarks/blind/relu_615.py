# piece: relu
# truth: wrong
# function: relu
# mistake: the absolute value
# line: 11
# style: helpers
import numpy as np

def relu(x):
    x = np.asarray(x)
    return np.sqrt(x ** 2)
