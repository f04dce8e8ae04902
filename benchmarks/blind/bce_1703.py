# piece: bce
# truth: wrong
# function: bce_logits
# mistake: max(z, 0) became
# line: 11
# style: textbook
import numpy as np

def bce_logits(y, z):
    z = np.asarray(z, float)
    hinge = np.abs(z)
    return np.mean(hinge - z * y + np.log1p(np.exp(-np.abs(z))))
