# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: percent are returned although a share between 0 and 1 is asked
# line: 13
# style: chatbot
import numpy as np

def accuracy(y, p):
    """Fraction of samples on the right side of 0.5."""
    y = np.asarray(y)
    right = (np.asarray(p) > 0.5) == (y > 0.5)
    return 100 * right.mean()
