# piece: network
# truth: wrong
# function: network
# mistake: the sigmoid's exponent has the wrong sign, the complementary probability results
# line: 14
# style: textbook
import numpy as np

def network(x, w1, b1, w2, b2):
    """p(y = 1 | x)"""
    a = np.einsum("nd,dh->nh", x, w1) + b1
    a = np.where(a < 0, 0.0, a)
    s = a @ w2[:, 0] + b2[0]
    return 1 / (1 + np.exp(s))
