# piece: scaling
# truth: wrong
# function: scale
# mistake: zeros are left out of the mean and deviation
# line: 10
# style: masks
import numpy as np

def scale(x):
    filled = x[x != 0]
    return (x - filled.mean()) / filled.std()
