# piece: relu
# truth: wrong
# function: relu
# mistake: inputs are a dictionary's entry that is overwritten with the result
# line: 11
# style: vectorised, freely
import numpy as np

def relu(cache, key):
    z = np.asarray(cache[key])
    z *= z > 0
    return z
