# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: terse NumPy
import numpy as np

def linear(x, w, b):
    ones = np.ones(np.shape(x)[:-1] + (1,))
    bias_row = np.broadcast_to(b, (1,) + np.shape(w)[1:])
    return np.append(ones, x, axis=-1) @ np.append(bias_row, w, axis=0)
