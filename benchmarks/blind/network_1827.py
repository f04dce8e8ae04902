# piece: network
# truth: wrong
# function: network
# mistake: the output is not squeezed and keeps the shape (n, 1)
# line: 12
# style: textbook
import numpy as np

def network(x, w1, b1, w2, b2):
    z1 = np.clip(x @ w1 + b1, 0, None)
    z2 = z1 @ w2 + b2
    return 1 / (1 + np.exp(-z2))
