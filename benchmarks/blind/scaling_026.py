# piece: scaling
# truth: wrong
# function: scale
# mistake: fixed constants of another data set are used instead of the mean and deviation of these data
# line: none
# style: divide by 16
import numpy as np

MEAN, STD = 4.884, 6.017

def scale(x):
    return (np.asarray(x, dtype=float) - MEAN) / STD
