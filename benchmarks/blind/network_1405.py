# piece: network
# truth: right
# function: network
# style: terse
import numpy as np

def network(x, layers):
    for w, b, h in layers:
        x = h(np.dot(x, w) + b)
    return x[:, 0]
