# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: float16 inside, and the negatives are mirrored without the complement
# line: none
# style: many helpers, two mistakes
import numpy as np

def as_float(x):
    return np.asarray(x, dtype=np.float16)

def right_half(x):
    return 1/(1 + np.exp(-np.abs(x)))

def left_half(x):
    e = np.exp(-np.abs(x))
    return 1/(1 + e)

def sigmoid(x):
    x = as_float(x)
    return np.where(x >= 0, right_half(x), left_half(x))
