# piece: linear
# truth: wrong
# function: affine
# mistake: theta[0] is the intercept, but it is also left in the slice of slopes
# line: 12
# style: verbose
import numpy as np

def affine(theta, x):
    # theta holds the intercept first, then one slope per feature
    intercept = theta[0]
    slopes = theta[:x.shape[1]]
    return intercept + x @ slopes
