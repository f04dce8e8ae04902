# piece: bce
# truth: wrong
# function: bce_logits
# mistake: the sign of the term z * y is wrong
# line: 12
# style: terse
import numpy as np


def bce_logits(z, y):
    z = np.asarray(z, float)
    return np.mean(np.logaddexp(0, z) + z * np.asarray(y))
