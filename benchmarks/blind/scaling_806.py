# piece: scaling
# truth: wrong
# function: scale
# mistake: the scaled values are written into an array of the input's type, whole numbers for integer data
# line: 11
# style: verbose
import numpy as np

def scale(x):
    # prepare the result
    result = np.empty_like(x)
    # statistics over all values
    mean = x.mean()
    std = x.std(ddof=1)
    # fill in the rows
    for row in range(x.shape[0]):
        result[row] = (x[row] - mean) / std
    return result
