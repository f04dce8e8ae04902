# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: chatbot
import numpy as np

def sigmoid(x):
    """Logistic sigmoid for arrays of any shape.

    Integers are promoted to floating point; no overflow warning is raised.
    """
    x = np.asarray(x, dtype=np.float64)
    # An infinite exponential is harmless here: 1 / inf is 0
    with np.errstate(over="ignore"):
        return np.reciprocal(1.0 + np.exp(-x))
