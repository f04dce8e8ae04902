# piece: network
# truth: wrong
# function: network
# mistake: probabilities are rounded to classes inside the network
# line: 14
# style: chatbot
import numpy as np

def network(x, w1, b1, w2, b2):
    """Predict the probability of class 1 for each row of x."""
    a = np.maximum(np.einsum("nd,dh->nh", x, w1) + b1, 0)
    z = np.einsum("nh,ho->no", a, w2) + b2
    p = 1 / (1 + np.exp(-z))
    return np.round(p[:, 0])
