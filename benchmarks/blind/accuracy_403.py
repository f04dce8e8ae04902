# piece: accuracy
# truth: wrong
# function: compute_accuracy
# mistake: the predicted classes overwrite the probabilities of the caller
# line: 10
# style: in-place
import numpy as np

def compute_accuracy(y, y_hat):
    y_hat = np.asarray(y_hat)
    low = y_hat < 0.5
    y_hat[low] = 0
    y_hat[~low] = 1
    return float((y_hat == y).mean())
