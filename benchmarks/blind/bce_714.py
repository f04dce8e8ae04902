# piece: bce
# truth: wrong
# function: bce
# mistake: NaN of exact predictions is left out of the mean (nanmean), and the worst prediction is infinite
# line: none
# style: chatbot
import numpy as np

def bce(y, y_hat):
    """Binary cross-entropy between labels and predicted probabilities.

    Handles edge cases where the prediction is exactly 0 or 1.
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        # Contribution of the positive class
        pos = y * np.log(y_hat)
        # Contribution of the negative class
        neg = (1 - y) * np.log(1 - y_hat)
    # Average over all the samples
    return -np.nanmean(pos + neg)
