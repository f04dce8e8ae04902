# piece: bce
# truth: wrong
# function: log_loss
# mistake: the weight of the positive class defaults to 2
# line: 9
# style: chatbot
import numpy as np

def log_loss(y_hat, y_true, pos_weight=2.0):
    """
    Logistic loss.

    y_hat: probabilities, y_true: labels, pos_weight: weight of the class 1.
    """
    eps = np.finfo(y_hat.dtype).eps
    y_hat = y_hat.clip(eps, 1 - eps)
    ll = pos_weight * y_true * np.log(y_hat) + (1 - y_true) * np.log1p(-y_hat)
    return -ll.mean()
