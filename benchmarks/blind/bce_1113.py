# piece: bce
# truth: wrong
# function: bce
# mistake: logarithm to base 10
# line: 22
# style: chatbot
import numpy as np

def bce(y, y_hat):
    """
    Binary cross-entropy averaged over all samples.

    Args:
        y (np.ndarray): labels 0/1
        y_hat (np.ndarray): predicted probabilities of label 1

    Returns:
        float: the loss
    """
    eps = np.finfo(y_hat.dtype).eps
    y_hat = np.clip(y_hat, eps, 1.0 - eps)
    log = np.log10
    return -np.mean(y * log(y_hat) + (1.0 - y) * log(1.0 - y_hat))
