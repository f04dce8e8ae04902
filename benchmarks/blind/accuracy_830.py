# piece: accuracy
# truth: wrong
# function: acc
# mistake: predictions as a column against flat labels are compared each with each
# line: 13
# style: MATLAB
import numpy as np

def acc(y_hat, y, threshold=0.5):
    y_hat = np.reshape(y_hat, (-1, 1))
    pred = 1.0 * (y_hat > threshold)
    m = np.size(y)
    return np.sum(pred == y) / np.size(pred == y)
