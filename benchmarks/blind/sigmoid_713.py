# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the piecewise linear "hard" sigmoid is computed
# line: 16
# style: chatbot
import numpy as np

def sigmoid(x):
    """Efficient element-wise sigmoid.

    Maps any real input to the interval [0, 1].
    """
    # Linear around zero, saturated on both sides
    x = np.asarray(x)
    return np.clip(0.5 + 0.25 * x, 0.0, 1.0)
