# piece: bce
# truth: right
# function: bce_from_logits
# style: verbose
import numpy as np

def bce_from_logits(y, z):
    # -log sigma(z) = softplus(-z), -log(1 - sigma(z)) = softplus(z)
    y = np.asarray(y, dtype=float)
    z = np.asarray(z, dtype=float)
    return np.mean(y * np.logaddexp(0, -z) + (1 - y) * np.logaddexp(0, z))
