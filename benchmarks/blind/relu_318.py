# piece: relu
# truth: wrong
# function: relu
# mistake: values above a thousand are cut off
# line: 12
# style: guard against overflow
import numpy as np

def relu(x):
    x = np.asarray(x)
    # avoid exploding activations
    x = np.minimum(x, 1e3)
    return np.maximum(x, 0)
