# piece: network
# truth: wrong
# function: forward
# mistake: the sum over the batch
# line: 9
# style: terse
import numpy as np
def forward(x, W1, b1, W2, b2):
    return 1 / (1 + np.exp(-(np.maximum(x @ W1 + b1, 0) @ W2 + b2))).sum(0)
