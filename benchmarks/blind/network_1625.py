# piece: network
# truth: wrong
# function: network
# mistake: the relu is applied to the logits of the output too, so no probability is below one half
# line: 13
# style: terse
import numpy as np

def network(x, Ws, bs):
    for W, b in zip(Ws, bs):
        z = x @ W + b
        x = np.maximum(z, 0)
    return 1 / (1 + np.exp(-x[:, 0]))
