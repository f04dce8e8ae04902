# piece: network
# truth: wrong
# function: network
# mistake: the sigmoid at the end is missing, logits are returned
# line: 11
# style: terse
import numpy as np

def network(x, w1, b1, w2, b2):
    h = np.maximum(x @ w1 + b1, 0)
    return (h @ w2 + b2)[:, 0]
