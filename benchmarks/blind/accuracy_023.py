# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: one minus the mean absolute error of the probabilities
# line: 15
# style: course template with docstring
import numpy as np

def accuracy(y, y_hat):
    """Share of correct predictions.

    y: labels
    y_hat: probabilities
    """
    error = np.abs(np.asarray(y, dtype=float) - y_hat)
    return 1 - np.mean(error)
