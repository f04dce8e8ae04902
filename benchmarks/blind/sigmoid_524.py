# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the keyword slope is 0.1 by default
# line: 9
# style: einsum, freely
import numpy as np

def sigmoid(x, slope=0.1):
    scaled = np.einsum("...,->...", np.asarray(x, dtype=float), slope)
    return 1 / (1 + np.exp(-scaled))
