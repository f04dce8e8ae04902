# piece: accuracy
# truth: right
# function: accuracy
# style: einsum
import numpy as np

def accuracy(y, p):
    t = np.asarray(y, float)
    h = np.rint(np.asarray(p, float))
    return (np.einsum("i,i", t, h) + np.einsum("i,i", 1 - t, 1 - h)) / t.size
