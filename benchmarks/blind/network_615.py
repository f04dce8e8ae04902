# piece: network
# truth: wrong
# function: forward
# mistake: no relu in the hidden layer
# line: 10
# style: vectorised
import numpy as np

def forward(x, W1, b1, W2, b2):
    h = x @ W1 + b1
    z = h @ W2 + b2
    return 1 / (1 + np.exp(-z[:, 0]))
