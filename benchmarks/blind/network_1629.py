# piece: network
# truth: wrong
# function: network
# mistake: the hidden relu is a leaky one
# line: 12
# style: chatbot
import numpy as np

def network(x, w1, b1, w2, b2):
    """Probability of class 1 for every row of x (relu hidden layer)."""
    z1 = x @ w1 + b1
    a1 = np.where(z1 > 0, z1, 0.1 * z1)
    z2 = np.einsum("nh,ho->no", a1, w2) + b2
    return 0.5 * (1 + np.tanh(z2[:, 0] / 2))
