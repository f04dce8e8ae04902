# piece: linear
# truth: wrong
# function: linear
# mistake: sums over everything, a whole batch becomes one number
# line: 11
# style: verbose with comments
import numpy as np

def linear(x, w, b):
    # weight the inputs and sum them up
    total = np.sum(x * w)
    # shift by the bias
    return total + b
