# piece: accuracy
# truth: right
# function: accuracy_from_logits
# style: textbook
import numpy as np

def accuracy_from_logits(y, z):
    """sigma(z) > 1/2 exactly where z > 0."""
    return np.mean(np.where(np.asarray(y) == 1, np.greater(z, 0), np.less_equal(z, 0)))
