# piece: sigmoid
# truth: wrong
# function: logistic
# mistake: the default height is 2 instead of 1
# line: 9
# style: chatbot, freely
import numpy as np

def logistic(x, height=2.0, x0=0.0):
    """Logistic function with midpoint x0.

    The default arguments give the standard sigmoid.
    """
    z = np.clip(np.asarray(x, dtype=float) - x0, -700, 700)
    return height / (1.0 + np.exp(-z))
