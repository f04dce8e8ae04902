# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: vectorised
import numpy as np

def network(x, W1, b1, W2, b2):
    # a column of ones carries the biases along
    one = np.ones((len(x), 1))
    h = (np.hstack([x, one]) @ np.vstack([W1, b1])).clip(min=0)
    logit = np.hstack([h, one]) @ np.append(W2.ravel(), b2)
    return 0.5 + 0.5 * np.tanh(0.5 * logit)
