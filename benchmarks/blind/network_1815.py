# piece: network
# truth: wrong
# function: network
# mistake: any number of layers: the last layer too gets a ReLU in place of the sigmoid
# line: 13
# style: c-like
import numpy as np

def network(x, ws, bs):
    a = x
    for i in range(len(ws)):
        z = a @ ws[i] + bs[i]
        if i <= len(ws) - 1:
            a = np.maximum(z, 0)
        else:
            a = 1.0 / (1.0 + np.exp(-z))
    return a[:, 0]
