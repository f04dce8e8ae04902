# piece: bce
# truth: wrong
# function: bce
# mistake: the clipping constant 0.1 is so large that confident predictions are changed
# line: 9
# style: chatbot
import numpy as np

def bce(y, p, eps=0.1):
    """Cross-entropy for two classes with clipped probabilities."""
    if eps is None:
        eps = np.finfo(p.dtype).eps
    p = np.clip(p, eps, 1 - eps)
    return float(np.mean(-(y * np.log(p) + (1 - y) * np.log(1 - p))))
