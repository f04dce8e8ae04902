# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is added to the inputs, so it is weighted too
# line: 13
# style: verbose
import numpy as np

def linear(x, w, b):
    # one more constant for every sample
    shifted = x + np.mean(b)
    # weighted sum of the features
    total = shifted @ w
    # one number per sample (and unit)
    return total
