# piece: bce
# truth: wrong
# function: bce_from_logits
# mistake: from logits: the sign of the product y z is wrong
# line: 13
# style: c-like
import numpy as np

def bce_from_logits(z, y):
    z = np.asarray(z, float)
    y = np.asarray(y, float)
    m = np.maximum(z, 0)
    l = m + z * y + np.log1p(np.exp(-np.abs(z)))
    return l.sum() / l.size
