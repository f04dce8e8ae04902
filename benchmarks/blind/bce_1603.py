# piece: bce
# truth: right
# function: bce_from_logits
# style: terse
import numpy as np

def bce_from_logits(z, y):
    return np.mean(np.logaddexp(0, np.where(y == 1, -z, z)))
