# piece: accuracy
# truth: right
# function: accuracy
# style: textbook
import numpy as np

def accuracy(y, y_hat):
    """Trace of the confusion matrix over its sum."""
    y = np.asarray(y, dtype=int)
    c = (np.asarray(y_hat) > 0.5).astype(int)
    confusion = np.bincount(2 * y + c, minlength=4).reshape(2, 2)
    return np.trace(confusion) / confusion.sum()
