# piece: bce
# truth: wrong
# function: bce
# mistake: NaN from 0 * log 0 is replaced by zero but the infinite loss of a certain mistake too
# line: 17
# style: chatbot
import numpy as np

def bce(y, p):
    """
    Binary cross-entropy that avoids NaN.
    """
    y = np.asarray(y, dtype=float)
    p = np.asarray(p, dtype=float)
    with np.errstate(divide="ignore", invalid="ignore"):
        raw = -(y * np.log(p) + (1 - y) * np.log(1 - p))
    raw = np.nan_to_num(raw, nan=0.0, posinf=0.0)
    return raw.mean()
