# piece: network
# truth: wrong
# function: network
# mistake: the output has no sigmoid and returns logits
# line: 13
# style: textbook
import numpy as np

def network(x, w1, b1, w2, b2):
    """Two layers: relu, then sigmoid."""
    hidden = np.maximum(0, x @ w1 + b1)
    z = hidden @ w2 + b2
    return z[:, 0]
