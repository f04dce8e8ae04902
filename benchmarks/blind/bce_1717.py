# piece: bce
# truth: wrong
# function: bce_with_logits
# mistake: the linear term uses 1 - y, which swaps the labels
# line: 13
# style: chatbot
import numpy as np

def bce_with_logits(z, y):
    """Stable BCE on raw scores: softplus(z) - z * y."""
    z = np.asarray(z, float)
    y = np.asarray(y, float)
    return np.mean(np.logaddexp(0, z) - z * (1 - y))
