# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the exponent has lost its minus sign, so the curve falls instead of rising
# line: 12
# style: textbook
import numpy as np

def sigmoid(x):
    """Logistic function 1 / (1 + exp(-x))."""
    x = np.asarray(x, dtype=float)
    return 1.0 / (1.0 + np.exp(x))
