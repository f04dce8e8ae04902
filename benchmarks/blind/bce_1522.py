# piece: bce
# truth: wrong
# function: bce
# mistake: without clipping a perfect prediction gives 0 * log(0) = NaN
# line: 12
# style: textbook
import numpy as np

def bce(y, y_hat):
    """Mean binary cross-entropy."""
    y = np.asarray(y, dtype=float)
    y_hat = np.asarray(y_hat, dtype=float)
    term1 = y * np.log(y_hat)
    term0 = (1 - y) * np.log(1 - y_hat)
    return -(term1 + term0).mean()
