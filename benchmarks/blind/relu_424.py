# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: loop over flat entries
import numpy as np

def relu(x):
    x = np.asarray(x)
    out = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        if x[i] > 0:
            out[i] = x[i]
    return out
