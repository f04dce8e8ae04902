# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: functional
import numpy as np

def relu(x):
    x = np.asarray(x)
    return np.array(list(map(lambda v: v if v >= 0 else v - v, x.ravel())), dtype=x.dtype).reshape(x.shape)
