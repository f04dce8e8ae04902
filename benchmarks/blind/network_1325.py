# piece: network
# truth: wrong
# function: network
# mistake: the output bias is forgotten
# line: 9
# style: one-liner
import numpy as np

network = lambda x, w1, b1, w2, b2: 1 / (1 + np.exp(-np.maximum(x @ w1 + b1, 0) @ w2))[:, 0]
