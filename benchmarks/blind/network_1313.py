# piece: network
# truth: wrong
# function: network
# mistake: the sigmoid at the output is missing
# line: 13
# style: half-renamed
import numpy as np

def network(x, w1, b1, w2, b2):
    z1 = np.dot(x, w1) + b1
    a1 = np.maximum(z1, 0)
    z2 = np.dot(a1, w2) + b2
    a2 = z2
    return a2[:, 0]
