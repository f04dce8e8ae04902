# piece: network
# truth: wrong
# function: network
# mistake: the probabilities are rounded to labels
# line: 17
# style: chatbot
import numpy as np

def network(x, w1, b1, w2, b2):
    """
    Probability of the positive class.

    x: (n, d), w1: (d, h), b1: (h,), w2: (h, 1), b2: (1,)
    """
    h = np.maximum(np.matmul(x, w1) + b1, 0)
    p = 1 / (1 + np.exp(-(np.matmul(h, w2) + b2)))
    return np.round(p[:, 0])
