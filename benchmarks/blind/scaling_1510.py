# piece: scaling
# truth: wrong
# function: scaling
# mistake: 1 is added to the standard deviation as a guard against division by zero
# line: 9
# style: chatbot
import numpy as np

def scaling(x, eps=1.0):
    """Standardise with one global mean and standard deviation."""
    x = np.asarray(x, dtype=float)
    return (x - x.mean()) / (x.std(ddof=1) + eps)
