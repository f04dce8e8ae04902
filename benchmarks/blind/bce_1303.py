# piece: bce
# truth: wrong
# function: bce
# mistake: the logarithm to base 2
# line: none
# style: chatbot
import numpy as np

def bce(y, y_hat):
    """Binary cross-entropy loss.

    Args:
        y: ground-truth labels in {0, 1}
        y_hat: predicted probabilities

    Returns:
        Mean loss over the samples.
    """
    eps = np.finfo(float).eps
    y_hat = np.clip(y_hat, eps, 1.0 - eps)
    positive = y * np.log2(y_hat)
    negative = (1 - y) * np.log2(1 - y_hat)
    return -np.mean(positive + negative)
