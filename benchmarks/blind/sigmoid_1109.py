# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: chatbot
import numpy as np

def sigmoid(x):
    """
    Logistic sigmoid.

    The overflow of exp(-x) for very negative x is harmless, because
    1 / inf is the right limit 0; only its warning is switched off.
    """
    x = np.asarray(x)
    with np.errstate(over="ignore"):
        return np.reciprocal(1.0 + np.exp(-x))
