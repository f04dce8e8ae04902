# piece: linear
# truth: wrong
# function: linear
# mistake: the inputs are centred over the batch, which belongs to batch normalisation
# line: 12
# style: verbose
import numpy as np

def linear(x, w, b):
    # usual preparation
    mean = np.mean(x, axis=0)
    centred = x - mean
    return np.matmul(centred, w) + b
