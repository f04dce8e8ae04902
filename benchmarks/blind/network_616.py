# piece: network
# truth: right
# function: forward
# mistake: none
# line: none
# style: helpers
import numpy as np

def with_one(v):
    return np.concatenate([v, np.ones((v.shape[0], 1))], axis=1)

def forward(x, W1, b1, W2, b2):
    """bias as an extra row of the weights"""
    h = with_one(x) @ np.vstack([W1, b1])
    h[h < 0] = 0
    z = with_one(h) @ np.vstack([W2, b2])
    return (0.5 + 0.5 * np.tanh(z / 2)).ravel()
