# piece: relu
# truth: wrong
# function: relu
# mistake: nothing is returned for values that are not positive, nan comes out
# line: 12
# style: scalar helper with vectorize
import numpy as np

def one(v):
    if v > 0:
        return v

def relu(x):
    x = np.asarray(x, dtype=float)
    return np.array([one(v) for v in x.ravel()], dtype=float).reshape(x.shape)
