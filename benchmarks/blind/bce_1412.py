# piece: bce
# truth: wrong
# function: bce_with_logits
# mistake: the sign of the y * z term is wrong
# line: 11
# style: terse
import numpy as np

def bce_with_logits(logits, labels):
    z = np.asarray(logits, float)
    return np.mean(np.maximum(z, 0) + z * labels + np.log1p(np.exp(-np.abs(z))))
