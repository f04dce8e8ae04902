# piece: network
# truth: wrong
# function: forward
# mistake: b1 is added a second time in place of b2
# line: 11
# style: vectorised
import numpy as np

def forward(x, W1, b1, W2, b2):
    a1 = np.maximum(0, x @ W1 + b1)
    z2 = a1 @ W2 + b1.mean()
    return (1 / (1 + np.exp(-z2))).flatten()
