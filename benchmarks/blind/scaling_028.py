# piece: scaling
# truth: wrong
# function: scale
# mistake: every sample is divided by its length, mean and deviation are not touched
# line: none
# style: unit length
import numpy as np

def scale(x):
    length = np.sqrt((np.asarray(x, dtype=float) ** 2).sum(axis=1, keepdims=True))
    return x / np.where(length > 0, length, 1.0)
