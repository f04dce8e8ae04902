# piece: bce
# truth: wrong
# function: bce_with_logits
# mistake: the stable formula uses exp(z) instead of exp(-|z|)
# line: 11
# style: textbook
import numpy as np

def bce_with_logits(z, y):
    """Binary cross-entropy straight from the logits."""
    loss = np.maximum(z, 0) - z * y + np.log1p(np.exp(z))
    return loss.mean()
