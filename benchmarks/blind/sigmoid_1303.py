# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: chatbot
import numpy as np

def sigmoid(x):
    """
    Logistic sigmoid, 1 / (1 + exp(-x)).

    The argument is limited to the range in which float64 can
    represent the exponential, so no overflow occurs.
    """
    x = np.clip(np.asarray(x, dtype=np.float64), -709.0, 709.0)
    return np.reciprocal(1.0 + np.exp(-x))
