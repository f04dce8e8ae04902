# piece: network
# truth: wrong
# function: network
# mistake: the bias of the output is used in the hidden layer too, which broadcasting allows
# line: 11
# style: textbook
import numpy as np

def network(x, params):
    """params = {"W1": ..., "b1": ..., "W2": ..., "b2": ...}"""
    z1 = x @ params["W1"] + params["b2"]
    a1 = np.maximum(z1, 0)
    z2 = a1 @ params["W2"] + params["b2"]
    return 1 / (1 + np.exp(-z2[..., 0]))
