# piece: relu
# truth: wrong
# function: relu
# mistake: Python's max cannot compare an array with 0
# line: 11
# style: c-like
import numpy as np

def relu(x):
    x = np.asarray(x)
    return max(0, x)
