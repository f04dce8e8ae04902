# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the result is rounded to two decimals
# line: 19
# style: chatbot
import numpy as np

def accuracy(y, y_hat):
    """Return the accuracy of binary predictions.

    The predicted probability is compared with 0.5; a sample is correct
    when the resulting class equals its label.
    """
    predictions = np.asarray(y_hat) > 0.5
    targets = np.asarray(y).astype(bool)
    n_correct = np.count_nonzero(predictions == targets)
    # Return a clean number
    return round(n_correct / targets.size, 2)
