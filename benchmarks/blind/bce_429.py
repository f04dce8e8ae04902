# piece: bce
# truth: right
# function: bce_with_logits
# mistake: none
# line: none
# style: from logits, softplus of the signed margin
import numpy as np

def bce_with_logits(y, z):
    """log(1 + exp(-m)) with m = z for label 1 and -z for label 0."""
    m = np.where(np.asarray(y) == 1, z, -z)
    return np.logaddexp(0, -m).mean()
