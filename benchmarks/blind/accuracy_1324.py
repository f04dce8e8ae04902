# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the threshold is the mean of the predictions instead of 0.5
# line: 25
# style: chatbot
import numpy as np

def accuracy(y, y_hat):
    """
    Compute the classification accuracy.

    Parameters
    ----------
    y : np.ndarray
        True labels (0 or 1).
    y_hat : np.ndarray
        Predicted probabilities.

    Returns
    -------
    float
        Fraction of correctly classified samples.
    """
    threshold = y_hat.mean()
    predictions = (y_hat > threshold).astype(int)
    return float((predictions == y).mean())
