# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the result is kept between 1e-7 and 1 - 1e-7, so it is never 1 nor nearly 0
# line: 17
# style: chatbot
import numpy as np


def sigmoid(x):
    """Numerically stable sigmoid.

    The output is protected for a later logarithm.
    """
    x = np.asarray(x, dtype=np.float64)
    s = np.exp(np.minimum(x, 0.0)) / (1.0 + np.exp(-np.abs(x)))
    epsilon = 1e-7
    return np.clip(s, epsilon, 1.0 - epsilon)
