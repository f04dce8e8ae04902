# piece: relu
# truth: wrong
# function: relu
# mistake: the maximum is taken over the samples (first axis) instead of over the stacked pair
# line: 13
# style: verbose
import numpy as np

def relu(x):
    x = np.asarray(x)
    # compare with zero
    stacked = np.stack([x, np.zeros_like(x)], axis=-1)
    return stacked.max(axis=0)
