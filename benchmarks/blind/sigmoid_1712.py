# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the negative branch uses exp(-x) instead of exp(x)
# line: 19
# style: chatbot
import numpy as np

def sigmoid(x):
    """
    Stable sigmoid that never overflows.

    For x >= 0 the usual form is used, for x < 0 the equivalent
    form exp(x) / (1 + exp(x)).
    """
    x = np.asarray(x, dtype=float)
    with np.errstate(all="ignore"):
        right = 1 / (1 + np.exp(-np.maximum(x, 0)))
        e = np.exp(-np.minimum(x, 0))
        left = e / (1 + e)
        return np.where(x >= 0, right, left)
