# piece: relu
# truth: wrong
# function: relu
# mistake: values up to one are set to zero too
# line: 11
# style: threshold
import numpy as np

def relu(x):
    x = np.array(x)
    mask = x > 1
    return mask * x
