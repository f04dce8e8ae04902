# piece: linear
# truth: wrong
# function: one_layer
# mistake: the products are not summed over the features
# line: 11
# style: verbose
import numpy as np

def one_layer(x, w, b):
    # multiply each feature by its weight
    s = x * w
    # add the bias
    z = s + b
    # turn the score into a probability
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, e) / (1.0 + e)
