# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the negative branch of the stable form repeats 1/(1+e) and so returns the sigmoid of |x|
# line: 12
# style: textbook
import numpy as np

def sigmoid(x):
    """Stable sigmoid with two branches."""
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, 1 / (1 + e), 1 / (1 + e))
