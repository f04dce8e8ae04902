# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the labels become a column while the predictions stay flat, so every pair is compared
# line: 25
# style: chatbot-like
import numpy as np

def accuracy(y, y_hat):
    """
    Compute the classification accuracy.

    Parameters
    ----------
    y : array of shape (n,)
        True labels.
    y_hat : array of shape (n,)
        Predicted probabilities.

    Returns
    -------
    float
        Share of correct predictions.
    """
    y = np.asarray(y).reshape(-1, 1)
    predictions = (np.asarray(y_hat) >= 0.5).astype(int)
    return float(np.mean(predictions == y))
