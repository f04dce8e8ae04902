# piece: scaling
# truth: wrong
# function: scaling
# mistake: an epsilon of 0.1 in the denominator makes the deviation too small
# line: 9
# style: chatbot
import numpy as np

def scaling(x, eps=0.1):
    """Zero-mean, unit-variance scaling that is safe for constant input."""
    values = np.asarray(x, dtype=float)
    mean = values.mean()
    std = values.std(ddof=1)
    return (values - mean) / (std + eps)
