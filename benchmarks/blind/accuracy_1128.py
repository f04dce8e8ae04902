# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: chatbot
import numpy as np

def accuracy(y, y_hat):
    """
    Share of samples whose predicted class equals the label.

    The class is 1 where the probability exceeds one half, else 0.

    Args:
        y: labels, shape (n,)
        y_hat: probabilities, shape (n,)
    """
    y = np.asarray(y)
    y_hat = np.asarray(y_hat)
    positives = y_hat[y == 1]
    negatives = y_hat[y == 0]
    n_right = np.count_nonzero(positives > 0.5) + np.count_nonzero(negatives <= 0.5)
    return n_right / y.size
