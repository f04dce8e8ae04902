# piece: relu
# truth: wrong
# function: relu
# mistake: a buffer of integers: the fraction is cut off
# line: 11
# style: whole numbers
import numpy as np

def relu(x):
    x = np.asarray(x)
    out = np.zeros(x.shape, dtype=int)
    np.copyto(out, x, where=x > 0, casting="unsafe")
    return out
