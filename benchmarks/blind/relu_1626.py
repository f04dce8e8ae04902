# piece: relu
# truth: wrong
# function: relu
# mistake: the second in-place operation works on an asarray view, so the input array of the caller is altered
# line: 10
# style: verbose
import numpy as np

def relu(x):
    out = np.asarray(x)
    # clip at zero
    np.maximum(out, 0, out=out)
    return out
