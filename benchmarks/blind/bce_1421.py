# piece: bce
# truth: wrong
# function: bce
# mistake: only the lower end is clipped, log(1 - p) is still taken of 0 at p = 1
# line: 12
# style: chatbot
import numpy as np

def bce(y, y_hat):
    """Binary cross entropy; the prediction is bounded to keep the logs finite."""
    eps = np.finfo(float).eps
    p = np.maximum(y_hat, eps)
    pos = np.multiply(y, np.log(p))
    neg = np.multiply(1 - y, np.log(1 - p))
    return -(pos + neg).mean()
