# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the probabilities are compared directly with the labels without deciding for a class first
# line: 15
# style: chatbot
import numpy as np

def accuracy(y, y_hat):
    """
    Accuracy = 1 - mean absolute deviation between truth and prediction.

    Works on NumPy arrays of equal length.
    """
    deviation = np.abs(y - y_hat)
    return 1.0 - deviation.mean()
