# piece: network
# truth: wrong
# function: network
# mistake: the sigmoid at the output is missing, logits are returned
# line: 15
# style: verbose
import numpy as np

def network(x, params):
    w1, b1, w2, b2 = params
    # hidden layer
    hidden = np.maximum(x @ w1 + b1, 0)
    # output layer
    logits = hidden @ w2 + b2
    probability = logits
    return probability[:, 0]
