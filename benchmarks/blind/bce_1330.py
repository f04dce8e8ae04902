# piece: bce
# truth: wrong
# function: binary_cross_entropy
# mistake: reduction 'mean' divides by the sum of the labels
# line: 20
# style: chatbot, freely
import numpy as np

def binary_cross_entropy(y_true, y_pred, reduction="mean", eps=np.finfo(np.float32).eps):
    """Binary cross entropy with clipping.

    reduction: 'mean', 'sum' or 'none'
    """
    y_pred = np.clip(y_pred, eps, 1 - eps)
    loss = -(y_true * np.log(y_pred) + (1 - y_true) * np.log(1 - y_pred))
    if reduction == "none":
        return loss
    if reduction == "sum":
        return loss.sum()
    return loss.sum() / max(y_true.sum(), 1)
