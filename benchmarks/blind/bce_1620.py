# piece: bce
# truth: wrong
# function: bce_logits
# mistake: the term z*y has the wrong sign
# line: 10
# style: terse
import numpy as np

def bce_logits(y, z):
    return np.mean(np.logaddexp(0, z) + y * z)
