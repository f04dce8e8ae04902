# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the hits are summed in eight bits and wrap around from 256 samples on
# line: 13
# style: helpers
import numpy as np

def hits(y, y_hat):
    return ((y_hat > 0.5) == (y > 0.5)).astype(np.uint8)

def accuracy(y, y_hat):
    return hits(y, y_hat).sum(dtype=np.uint8) / len(y)
