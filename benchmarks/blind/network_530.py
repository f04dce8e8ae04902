# piece: network
# truth: wrong
# function: network
# mistake: the wrong bias in the output layer's key, and relu(-z)
# line: none
# style: dictionary, freely
import numpy as np

def network(x, params):
    z1 = np.dot(x, params["W1"]) + params["b1"]
    a1 = np.maximum(-z1, 0)
    z2 = np.dot(a1, params["W2"]) + params["b1"][:1]
    a2 = 1 / (1 + np.exp(-z2))
    return a2[:, 0]
