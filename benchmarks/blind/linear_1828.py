# piece: linear
# truth: wrong
# function: linear
# mistake: the mean of the bias is added to the input before the product, so it is multiplied by the weights
# line: 12
# style: textbook
import numpy as np

def linear(x, w, b):
    # z = x W + b
    x = np.asarray(x, float)
    return (x + np.mean(b)) @ w
