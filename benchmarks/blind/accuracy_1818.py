# piece: accuracy
# truth: right
# function: accuracy
# style: terse
import numpy as np

def accuracy(z, y):
    # logits: the border is 0, not 0.5
    return np.mean((np.asarray(z) > 0) == np.asarray(y))
