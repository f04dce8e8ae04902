# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: e to the x over (1 + e to the x) gives NaN for large x
# line: 15
# style: verbose with comments
import numpy as np

def sigmoid(x):
    # numerator
    top = np.exp(x)
    # denominator
    bottom = 1.0 + top
    # the logistic function
    return top / bottom
