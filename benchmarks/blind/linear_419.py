# piece: linear
# truth: wrong
# function: one_layer
# mistake: the rational curve z over 1 + abs z is taken as the sigmoid
# line: 11
# style: one-layer model, wordy
import numpy as np

def squashing(z):
    """An S-shaped curve from 0 to 1."""
    return 0.5 + 0.5*z/(1 + np.abs(z))

def one_layer(x, w, b):
    """One linear layer followed by the sigmoid."""
    # weighted sum of the inputs
    z = x @ w
    # bias
    z = z + b
    return squashing(z)
