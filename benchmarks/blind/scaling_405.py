# piece: scaling
# truth: wrong
# function: scale
# mistake: mean and deviation of every column
# line: 10
# style: column vectors
import numpy as np

def scale(x):
    axis = 0
    mean = np.mean(x, axis=axis, keepdims=True)
    std = np.std(x, axis=axis, ddof=1, keepdims=True)
    return (x - mean)/np.where(std > 0, std, 1)
