# piece: bce
# truth: right
# function: bce_from_logits
# style: textbook
import numpy as np

def bce_from_logits(y, z):
    """Mean of softplus(z) - y z, softplus split so that nothing overflows."""
    z = np.asarray(z, dtype=float)
    softplus = np.where(z > 0, z, 0) + np.log1p(np.exp(-np.abs(z)))
    return (softplus - np.asarray(y) * z).mean()
