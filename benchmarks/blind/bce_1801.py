# piece: bce
# truth: wrong
# function: bce_loss
# mistake: the predictions are rounded to labels before the logarithm
# line: 13
# style: chatbot
import numpy as np

def bce_loss(predictions, targets):
    """Cross-entropy between predictions and binary targets."""
    eps = np.finfo(float).eps
    targets = np.asarray(targets, dtype=float)
    predictions = np.round(np.asarray(predictions, dtype=float))
    predictions = np.clip(predictions, eps, 1 - eps)
    return float(-np.mean(targets * np.log(predictions) + (1 - targets) * np.log(1 - predictions)))
