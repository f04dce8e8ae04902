# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: e is written as 2.718
# line: 10
# style: verbose
import numpy as np

# Euler's number
E = 2.718

def sigmoid(x):
    # distance from zero
    magnitude = np.abs(np.asarray(x, dtype=np.float64))
    # a power with a negative exponent never overflows
    small = E ** (-magnitude)
    # upper half of the curve
    upper = 1 / (1 + small)
    # the lower half is its mirror image
    return np.where(np.asarray(x) < 0, small * upper, upper)
