# piece: relu
# truth: wrong
# function: relu
# mistake: the input is the output buffer, and the threshold is one tenth
# line: none
# style: in-place
import numpy as np

def relu(x):
    x = np.asarray(x, dtype=float)
    return np.maximum(x, 0.1, out=x)
