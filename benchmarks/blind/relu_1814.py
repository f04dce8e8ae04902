# piece: relu
# truth: wrong
# function: relu
# mistake: a row is zeroed altogether as soon as it contains one negative value
# line: 12
# style: verbose
import numpy as np

def relu(x):
    x = np.asarray(x)
    keep = x >= 0
    keep = keep.all(axis=-1, keepdims=True)
    return np.where(keep, x, 0)
