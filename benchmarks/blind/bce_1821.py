# piece: bce
# truth: wrong
# function: bce_logits
# mistake: from logits: log(1 + e^z) overflows to inf for large z
# line: 12
# style: textbook
import numpy as np

def bce_logits(y, z):
    y, z = np.asarray(y, float), np.asarray(z, float)
    # softplus(z) - y z
    softplus = np.log(1 + np.exp(z))
    return np.mean(softplus - y * z)
