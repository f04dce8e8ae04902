# piece: network
# truth: wrong
# function: network
# mistake: the bias is added to the weights before the product
# line: 10
# style: c-like
import numpy as np

def network(x, p):
    h = np.matmul(x, p["W1"] + p["b1"])
    h = np.maximum(h, 0)
    o = np.matmul(h, p["W2"]) + p["b2"]
    return 1 / (1 + np.exp(-o[:, 0]))
