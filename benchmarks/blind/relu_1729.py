# piece: relu
# truth: wrong
# function: relu
# mistake: negative values are zeroed in the caller's own array
# line: 10
# style: mask
import numpy as np

def relu(x):
    out = np.asarray(x)
    np.maximum(out, 0, out=out)
    return out
