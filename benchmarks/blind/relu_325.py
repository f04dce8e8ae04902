# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: sign bit
import numpy as np

def relu(x):
    x = np.asarray(x)
    return np.where(np.signbit(x), 0, x)
