# piece: relu
# truth: wrong
# function: relu
# mistake: the result is stored as int8, numbers above 127 wrap round and fractions are lost
# line: 11
# style: small integers
import numpy as np

def relu(x):
    positive = np.maximum(np.asarray(x), 0)
    return positive.astype(np.int8)
