# piece: bce
# truth: wrong
# function: bce_from_logits
# mistake: z y is added instead of subtracted
# line: 11
# style: vectorised
import numpy as np

def bce_from_logits(y, z):
    soft = np.maximum(z, 0) + np.log1p(np.exp(-np.abs(z)))
    return np.mean(soft + z * y)
