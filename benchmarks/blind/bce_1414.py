# piece: bce
# truth: right
# function: bce_with_logits
# style: terse
import numpy as np

def bce_with_logits(z, y):
    return np.logaddexp(0, np.where(y, -z, z)).mean()
