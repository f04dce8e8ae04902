# piece: accuracy
# truth: right
# function: accuracy_logits
# style: textbook
import numpy as np

def accuracy_logits(z, y):
    # sigma(z) > 1/2 genau dann, wenn z > 0
    return np.mean(np.heaviside(z, 0.0) == y)
