# piece: network
# truth: wrong
# function: network
# mistake: ReLU is applied to the output score, so no probability is below one half
# line: 11
# style: verbose
import numpy as np

def network(x, w1, b1, w2, b2):
    hidden = np.maximum(x @ w1 + b1, 0)
    score = np.maximum(hidden @ w2 + b2, 0)
    probability = 1 / (1 + np.exp(-score))
    return probability.reshape(len(x))
