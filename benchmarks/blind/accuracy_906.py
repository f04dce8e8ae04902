# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the result is the share of misclassified samples
# line: 22
# style: chatbot
import numpy as np

def accuracy(y, y_hat):
    """Compute the classification accuracy.

    Parameters
    ----------
    y : array of true labels (0 or 1)
    y_hat : array of predicted probabilities

    Returns
    -------
    float
    """
    predicted = (y_hat > 0.5).astype(float)
    return float(np.mean(np.abs(predicted - y)))
