# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: math.exp overflows with an error for very negative inputs
# line: 13
# style: loop
import math
import numpy as np

def sigmoid(x):
    out = np.empty(x.shape)
    for i, v in np.ndenumerate(x):
        out[i] = 1 / (1 + math.exp(-v))
    return out
