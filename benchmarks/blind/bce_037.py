# piece: bce
# truth: wrong
# function: bce
# mistake: returns the losses of the samples, not their mean
# line: 18
# style: course template with docstring
import numpy as np

def bce(y, y_hat):
    """Binary cross-entropy, averaged over samples.

    y: labels, 0 or 1
    y_hat: predicted probabilities
    """
    eps = 1e-7
    y_hat = np.clip(y_hat, eps, 1 - eps)
    loss = -(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))
    return loss
