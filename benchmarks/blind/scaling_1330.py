# piece: scaling
# truth: wrong
# function: scale
# mistake: the mean is added instead of subtracted
# line: 13
# style: verbose
import numpy as np

def scale(x):
    # one number for the whole array
    mu = np.mean(x)
    sigma = np.std(x, ddof=1)
    shifted = x + mu
    return shifted / sigma
