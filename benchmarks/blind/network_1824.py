# piece: network
# truth: wrong
# function: network
# mistake: the ReLU mask is applied to the wrong side: units that are off pass, units that are on are set to zero
# line: 12
# style: verbose
import numpy as np

def network(params, x):
    w1, b1, w2, b2 = (params[k] for k in ("w1", "b1", "w2", "b2"))
    hidden = x @ w1 + b1
    inactive = hidden > 0
    hidden[inactive] = 0.0
    logit = (hidden @ w2 + b2)[:, 0]
    return 0.5 * (np.tanh(0.5 * logit) + 1.0)
