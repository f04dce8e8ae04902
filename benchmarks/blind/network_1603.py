# piece: network
# truth: wrong
# function: forward
# mistake: the loop over the hidden layers leaves the last hidden layer without an activation
# line: 14
# style: textbook
import numpy as np

def forward(x, layers):
    """Any number of layers; relu inside, sigmoid at the end."""
    a = x
    for i, (w, b) in enumerate(layers):
        a = a @ w + b
        if i < len(layers) - 2:
            a = np.maximum(a, 0)
    return 1 / (1 + np.exp(-a[:, 0]))
