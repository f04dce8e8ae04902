# piece: bce
# truth: wrong
# function: bce
# mistake: written without clipping: 0 * log 0 is NaN for a perfect prediction
# line: 11
# style: textbook
import numpy as np

def bce(y, y_hat):
    """-(y log p + (1 - y) log(1 - p)), averaged."""
    p = np.asarray(y_hat, dtype=float)
    losses = -(y * np.log(p) + (1 - y) * np.log(1 - p))
    return losses.mean()
