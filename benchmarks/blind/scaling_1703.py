# piece: scaling
# truth: wrong
# function: scaling
# mistake: the argument ddof is taken for the axis because it is passed by position
# line: 12
# style: verbose
import numpy as np

def scaling(x, ddof=1):
    mean = np.mean(x)
    # second argument of std
    std = np.std(x, ddof, keepdims=True)
    return (x - mean) / std
