# piece: relu
# truth: wrong
# function: relu
# mistake: the array is cut at its mean instead of at zero
# line: 11
# style: verbose
import numpy as np

def relu(x):
    data = np.asarray(x)
    threshold = data.mean()
    result = np.where(data > threshold, data, 0)
    return result
