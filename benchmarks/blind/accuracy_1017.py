# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the probabilities are cut to integers instead of rounded, so only 1.0 counts as positive
# line: 10
# style: terse NumPy
import numpy as np

def accuracy(y, y_hat):
    return np.mean(np.asarray(y_hat).astype(int) == y)
