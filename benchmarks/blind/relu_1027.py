# piece: relu
# truth: wrong
# function: relu
# mistake: the absolute value is returned, negative input is mirrored instead of cut
# line: 10
# style: one-liner
import numpy as np

def relu(x):
    return np.hypot(x, 0)
