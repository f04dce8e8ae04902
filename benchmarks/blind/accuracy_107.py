# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: squared difference
import numpy as np

def accuracy(y, y_hat):
    d = np.greater(y_hat, 0.5).astype(float) - np.asarray(y, dtype=float)
    return 1.0 - d @ d / d.size
