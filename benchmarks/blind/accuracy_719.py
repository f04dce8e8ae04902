# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the result is rounded to two decimals
# line: 26
# style: chatbot
import numpy as np

def accuracy(y, y_hat):
    """
    Compute the classification accuracy.

    Parameters
    ----------
    y : array of shape (n,)
        True binary labels (0 or 1).
    y_hat : array of shape (n,)
        Predicted probabilities of class 1.

    Returns
    -------
    float
        Fraction of correctly classified samples.
    """
    y_pred = np.where(y_hat > 0.5, 1, 0)
    return round(float(np.mean(y_pred == y)), 2)
