# piece: network
# truth: right
# function: network
# style: terse
import numpy as np

def network(x, w1, b1, w2, b2):
    return 0.5 + 0.5 * np.tanh(0.5 * (np.maximum(x @ w1 + b1, 0) @ w2 + b2).squeeze(-1))
