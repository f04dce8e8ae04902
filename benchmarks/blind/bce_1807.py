# piece: bce
# truth: right
# function: bce_logits
# style: terse
import numpy as np

def bce_logits(z, y):
    z = np.asarray(z, float)
    s = 2 * np.asarray(y) - 1
    return np.logaddexp(0, -s * z).mean()
