# piece: bce
# truth: right
# function: binary_cross_entropy
# mistake: none
# line: none
# style: chatbot
import numpy as np

def binary_cross_entropy(y_pred, y_true, eps=None):
    """Binary cross-entropy and its gradient.

    Args:
        y_pred: predicted probabilities in [0, 1]
        y_true: labels, 0 or 1
        eps: clipping constant; by default that of the floating type

    Returns:
        loss (float), gradient with respect to y_pred (array)
    """
    y_true = np.asarray(y_true, dtype=float)
    # Choose a constant that survives 1 - eps
    if eps is None:
        eps = np.finfo(y_pred.dtype).eps
    p = np.clip(y_pred, eps, 1 - eps)
    # Loss per sample, then the mean
    loss = -(y_true * np.log(p) + (1 - y_true) * np.log(1 - p))
    # Gradient of the mean at the clipped prediction
    grad = (p - y_true) / (p * (1 - p)) / y_true.size
    return float(loss.mean()), grad
