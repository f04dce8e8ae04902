# piece: gradients
# truth: wrong
# function: bce_gradient
# mistake: the two denominators p and 1 - p are exchanged
# line: 12
# style: textbook
import numpy as np

def bce_gradient(y, p):
    """d/dp of the mean binary cross-entropy."""
    n = p.size
    below_one, below_zero = 1 - p, p
    ones = -(y / below_one)
    zeros = (1 - y) / below_zero
    return (ones + zeros) / n
