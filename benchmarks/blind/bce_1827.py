# piece: bce
# truth: right
# function: binary_cross_entropy
# style: chatbot
import numpy as np

def binary_cross_entropy(predictions, targets):
    """
    Binary cross-entropy from probabilities.

    Note the order of the arguments: predictions first.
    """
    t = np.asarray(targets, dtype=float)
    q = np.asarray(predictions, dtype=float)
    tiny = np.finfo(q.dtype).eps
    q = np.minimum(np.maximum(q, tiny), 1 - tiny)
    return np.average(-(1 - t) * np.log1p(-q) - t * np.log(q))
