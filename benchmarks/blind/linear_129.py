# piece: linear
# truth: wrong
# function: linear
# mistake: np.convolve with the unturned weights, the middle entry is the sum of crossed products
# line: 10
# style: convolution
import numpy as np

def dot(a, c):
    return np.convolve(a, c)[len(c) - 1]

def linear(x, w, b):
    if np.ndim(x) == 2:
        return np.array([linear(row, w, b) for row in x])
    if np.ndim(w) == 2:
        return np.array([dot(x, column) for column in np.transpose(w)]) + b
    return dot(x, w) + b
