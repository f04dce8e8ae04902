# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: ceil rounds every positive probability up to 1
# line: 11
# style: textbook
import numpy as np

def accuracy(y, y_hat):
    y_hat = np.asarray(y_hat, dtype=float)
    labels = np.ceil(y_hat)
    return (labels == np.asarray(y)).sum() / len(labels)
