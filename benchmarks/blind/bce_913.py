# piece: bce
# truth: wrong
# function: bce
# mistake: 1 - 1e-15 is exactly 1 in single precision, so float32 probabilities of 1 are not clipped
# line: 19
# style: chatbot
import numpy as np

def bce(y, y_hat):
    """Binary cross-entropy.

    Args:
        y: true labels, 0 or 1.
        y_hat: predicted probabilities.

    Returns:
        The mean loss as a scalar.
    """
    eps = 1e-15
    y_hat = np.clip(y_hat, eps, 1 - eps)
    loss = y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat)
    return -np.mean(loss)
