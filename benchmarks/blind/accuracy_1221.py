# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: computes precision, the denominator is the number of predicted ones
# line: none
# style: chatbot-like with docstring
import numpy as np

def accuracy(y, y_hat):
    """
    Compute the classification accuracy.

    Parameters
    ----------
    y : array of 0/1 labels
    y_hat : array of predicted probabilities

    Returns
    -------
    float : the fraction of samples classified correctly
    """
    predicted = (y_hat > 0.5).astype(int)
    true_pos = np.sum((predicted == 1) & (y == 1))
    false_pos = np.sum((predicted == 1) & (y == 0))
    return true_pos / (true_pos + false_pos)
