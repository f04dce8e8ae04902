# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the hits are summed in an unsigned byte and wrap around above 255
# line: 11
# style: terse NumPy
import numpy as np

def accuracy(y, y_hat):
    hit = np.equal(np.greater(y_hat, 0.5), y)
    return np.sum(hit, dtype=np.uint8) / len(hit)
