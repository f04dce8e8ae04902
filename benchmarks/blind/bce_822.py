# piece: bce
# truth: wrong
# function: bce
# mistake: the lower bound of the clipping is 0.1, so confident predictions are cut off
# line: 16
# style: chatbot
import numpy as np

def bce(y, y_hat):
    """Binary cross-entropy loss.

    The predictions are clipped to avoid log(0), which would lead to
    infinite or undefined values.
    """
    # Avoid taking the logarithm of zero
    epsilon = 1e-1
    y_hat = np.clip(y_hat, epsilon, 1 - epsilon)
    # Compute the loss per sample
    loss = -(y * np.log(y_hat) + (1.0 - y) * np.log(1 - y_hat))
    # Average over the batch
    return loss.mean()
