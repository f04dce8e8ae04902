# piece: network
# truth: wrong
# function: network
# mistake: the mask of the ReLU is taken from the product before the bias is added
# line: 12
# style: half-renamed
import numpy as np

def network(x, w1, b1, w2, b2):
    pre = x @ w1
    z = pre + b1
    a = z * (pre > 0)
    out = a @ w2 + b2
    return (1 / (1 + np.exp(-out))).squeeze()
