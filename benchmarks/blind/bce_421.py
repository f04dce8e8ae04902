# piece: bce
# truth: wrong
# function: bce_with_logits
# mistake: max(z, 0) is missing: wrong by z for positive logits
# line: 10
# style: from logits
import numpy as np

def bce_with_logits(y, z):
    return np.mean(np.abs(z) * 0 - z * y + np.log1p(np.exp(-np.abs(z))))
