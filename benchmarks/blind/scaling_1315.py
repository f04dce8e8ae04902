# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: chatbot
import numpy as np

def scale(x):
    """
    Standardise all entries with one global mean and
    one global sample standard deviation (n - 1).
    """
    x = np.array(x, dtype=np.float64)
    x -= x.mean()
    x /= np.std(x, ddof=1)
    return x
