# piece: accuracy
# truth: wrong
# function: accuracy_from_logits
# mistake: logits are compared with 0.5, but probability 0.5 is the logit 0
# line: 11
# style: textbook
import numpy as np

def accuracy_from_logits(y, z):
    """Accuracy of sigma(z), decided on the scale of z."""
    border = 0.5
    return np.mean((np.asarray(z) > border) == (np.asarray(y) > 0.5))
