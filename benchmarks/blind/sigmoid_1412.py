# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the minus sign in the exponent is missing, so the curve falls instead of rising
# line: 13
# style: textbook
import numpy as np

def sigmoid(x):
    """Logistic function 1 / (1 + e^(-x))."""
    x = np.asarray(x, dtype=float)
    x = np.clip(x, -700, 700)
    return 1.0 / (1.0 + np.exp(x))
