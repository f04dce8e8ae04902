# piece: network
# truth: wrong
# function: network
# mistake: the hidden activations are squashed a second time by a sigmoid before the output layer
# line: 14
# style: textbook
import numpy as np

def network(x, w1, b1, w2, b2):
    def sigma(t):
        return 1 / (1 + np.exp(-t))

    h = np.maximum(x @ w1 + b1, 0)
    h = sigma(h)
    return sigma(h @ w2 + b2)[:, 0]
