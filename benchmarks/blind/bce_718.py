# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: chatbot, freely
import numpy as np

def bce(y_hat, y, eps=None):
    """
    Binary cross-entropy for column vectors.

    Args:
        y_hat: predictions, shape (n, 1)
        y: labels, shape (n, 1)
        eps: clipping constant, machine precision by default

    Returns:
        (loss, per-sample losses)
    """
    if eps is None:
        eps = np.finfo(y_hat.dtype).eps
    p = np.clip(y_hat, eps, 1 - eps)
    per_sample = -(y * np.log(p) + (1 - y) * np.log(1 - p))
    return per_sample.mean(), per_sample
