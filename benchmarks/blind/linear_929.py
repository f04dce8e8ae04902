# piece: linear
# truth: wrong
# function: linear
# mistake: the mean of the products is taken instead of the sum
# line: 13
# style: verbose
import numpy as np

def linear(x, w, b):
    # contribution of every feature
    parts = np.multiply(x, w)
    # combine the contributions
    score = parts.mean(axis=-1)
    # bias
    return score + b
