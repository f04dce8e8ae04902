# piece: bce
# truth: wrong
# function: bce_with_gradient
# mistake: the gradient lacks the division by the number of samples
# line: 17
# style: chatbot
import numpy as np

def bce_with_gradient(y, y_hat):
    """
    Returns the mean binary cross-entropy and its gradient
    with respect to the predictions.
    """
    eps = np.finfo(y_hat.dtype).eps
    p = np.clip(y_hat, eps, 1 - eps)
    loss = -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
    grad = (p - y) / (p * (1 - p))
    return loss, grad
