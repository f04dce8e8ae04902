# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: exp(x) / (1 + exp(x)) is inf / inf = NaN for large positive inputs
# line: 12
# style: textbook
import numpy as np

def sigmoid(x):
    """Logistic function e^x / (1 + e^x)."""
    ex = np.exp(x)
    return ex / (1.0 + ex)
