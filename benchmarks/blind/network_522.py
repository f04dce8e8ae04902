# piece: network
# truth: wrong
# function: net
# mistake: the one output is not squeezed
# line: 8
# style: terse
import numpy as np
net = lambda x, V, a, W, b: 1 / (1 + np.exp(-(np.maximum(x @ V + a, 0) @ W + b)))
