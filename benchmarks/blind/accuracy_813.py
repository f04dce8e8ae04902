# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the predicted classes are written into the array of probabilities that was passed
# line: 23
# style: chatbot
import numpy as np

def accuracy(y, y_hat):
    """
    Compute the classification accuracy.

    Parameters
    ----------
    y : array of true labels (0 or 1)
    y_hat : array of predicted probabilities

    Returns
    -------
    float : fraction of correct predictions
    """
    # Binarize the predictions
    preds = y_hat
    preds[preds > 0.5] = 1
    preds[preds <= 0.5] = 0
    # Compare with ground truth
    return float(np.mean(preds == y))
