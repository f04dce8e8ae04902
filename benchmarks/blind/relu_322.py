# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: sorted with zero
import numpy as np

def relu(x):
    x = np.asarray(x)
    return np.sort(np.stack([x, np.zeros_like(x)]), axis=0)[1]
