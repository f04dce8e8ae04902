# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is never added
# line: 13
# style: verbose
import numpy as np

def linear(x, w, b):
    # weighted sum of the inputs
    weighted = np.matmul(x, w)
    # the bias shifts it
    shifted = weighted
    return shifted
