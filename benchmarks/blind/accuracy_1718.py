# piece: accuracy
# truth: right
# function: accuracy_from_logits
# style: textbook
import numpy as np

def accuracy_from_logits(z, y):
    """sigma(z) > 1/2 exactly when z > 0"""
    return np.mean((np.sign(z) + 1) / 2 == y)
