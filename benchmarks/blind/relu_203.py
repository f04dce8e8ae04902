# piece: relu
# truth: wrong
# function: relu
# mistake: the threshold is 1 instead of 0, small positive values are lost
# line: 11
# style: threshold
import numpy as np

def relu(x):
    x = np.asarray(x)
    threshold = 1
    return np.where(x > threshold, x, 0)
