# piece: scaling
# truth: wrong
# function: scaling
# mistake: the mean is added
# line: 12
# style: verbose
import numpy as np

def scaling(x):
    mean = np.mean(x)
    std = np.std(x, ddof=1)
    shifted = x + mean
    return shifted / std
