# piece: relu
# truth: wrong
# function: relu
# mistake: the threshold is one, so values between 0 and 1 are lost
# line: 11
# style: textbook
import numpy as np

def relu(x):
    x = np.asarray(x)
    return np.where(x >= 1, x, 0)
