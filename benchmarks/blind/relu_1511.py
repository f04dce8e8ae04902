# piece: relu
# truth: wrong
# function: relu
# mistake: the threshold is 1 instead of 0, so values between 0 and 1 vanish
# line: 11
# style: verbose
import numpy as np

def relu(x):
    x = np.asarray(x)
    keep = x >= 1
    return x * keep
