# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the clip against overflow is far too tight, so sigma(-100) stays at 4.5e-5
# line: 16
# style: chatbot
import numpy as np

def sigmoid(x):
    """
    Compute the sigmoid of x in a numerically safe way.

    The input is clipped first so that np.exp can never overflow.
    """
    x = np.asarray(x, dtype=np.float64)
    safe = np.clip(x, -10, 10)
    return 1.0 / (1.0 + np.exp(-safe))
