# piece: bce
# truth: wrong
# function: bce
# mistake: only the lower side is clipped, so a certain prediction of one still gives NaN
# line: 12
# style: chatbot
import numpy as np

def bce(y, p):
    """Numerically safe binary cross-entropy."""
    p = np.asarray(p, dtype=np.float64)
    p = np.maximum(p, 1e-12)
    with np.errstate(divide="ignore", invalid="ignore"):
        losses = -(y * np.log(p) + (1 - y) * np.log(1 - p))
    return losses.mean()
