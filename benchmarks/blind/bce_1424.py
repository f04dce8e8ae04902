# piece: bce
# truth: wrong
# function: bce
# mistake: the predictions are thresholded to 0 or 1 before the logarithm
# line: 12
# style: chatbot
import numpy as np

def bce(y, y_hat):
    """Binary cross-entropy of predicted labels."""
    y_hat = np.asarray(y_hat, dtype=float)
    predicted = (y_hat >= 0.5).astype(float)
    eps = np.finfo(predicted.dtype).eps
    predicted = np.clip(predicted, eps, 1 - eps)
    return -(y * np.log(predicted) + (1 - y) * np.log(1 - predicted)).mean()
