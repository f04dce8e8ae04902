# piece: relu
# truth: wrong
# function: relu
# mistake: minus infinity times 0 gives NaN
# line: 10
# style: one-liner
import numpy as np

def relu(x):
    return (np.asarray(x) > 0) * x
