# piece: accuracy
# truth: right
# function: accuracy_logits
# style: textbook
import numpy as np

def accuracy_logits(z, y):
    # sigma(z) > 1/2 exactly when z > 0
    return float(np.mean((np.asarray(z) > 0) == (np.asarray(y) > 0)))
