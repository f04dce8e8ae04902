# piece: network
# truth: wrong
# function: forward
# mistake: leaky relu
# line: 8
# style: terse
import numpy as np
def forward(x, W1, b1, W2, b2, a=0.1):
    z = x @ W1 + b1
    h = np.where(z > 0, z, a * z)
    return 1 / (1 + np.exp(-(h @ W2 + b2)[:, 0]))
