# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: half precision is too coarse
# line: 10
# style: cast to save memory
import numpy as np

def sigmoid(x):
    x = np.asarray(x).astype(np.float16)
    e = np.exp(-np.abs(x))
    return (np.where(x < 0, e, 1) / (1 + e)).astype(float)
