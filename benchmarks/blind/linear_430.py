# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: row of an extended matrix product
import numpy as np

def linear(x, w, b):
    # [x 1] [w; b]
    d, k = w.shape
    block = np.zeros((d + 1, k))
    block[:d], block[d] = w, b
    homogeneous = np.ones(np.shape(x)[:-1] + (d + 1,))
    homogeneous[..., :d] = x
    return homogeneous.dot(block)
