# piece: relu
# truth: wrong
# function: relu
# mistake: everything above 6 is cut off
# line: 10
# style: capped
import numpy as np

def relu(x):
    return np.clip(x, 0, 6)
