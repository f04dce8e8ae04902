# piece: linear
# truth: wrong
# function: linear
# mistake: the bias goes along the rows, which works only for square results and is wrong there
# line: 13
# style: verbose
import numpy as np

def linear(x, w, b):
    z = np.matmul(x, w)
    # give the bias a second axis
    if z.shape[0] == len(b):
        z = z + b[:, None]
    else:
        z = z + b
    return z
