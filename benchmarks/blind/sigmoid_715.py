# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: below -20 the result is set to 0
# line: 15
# style: C-like
import math
import numpy as np

def sigmoid(x):
    out = np.array(x, dtype=np.float64)
    flat = out.reshape(-1)
    i = 0
    while i < len(flat):
        if flat[i] < -20:
            flat[i] = 0.0
        else:
            flat[i] = 1.0 / (1.0 + math.exp(-flat[i]))
        i += 1
    return out
