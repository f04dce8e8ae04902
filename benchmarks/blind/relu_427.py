# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: sorting with zero
import numpy as np

def relu(x):
    # the larger of the pair (x, 0) stands last
    pair = np.stack([np.asarray(x), np.zeros_like(x)])
    return np.sort(pair, axis=0)[1]
