# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is forgotten
# line: 13
# style: verbose
import numpy as np

def linear(w, b, x):
    # weighted sum of the inputs
    product = np.matmul(x, w)
    # shift
    shifted = product
    return shifted
