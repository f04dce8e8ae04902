# piece: network
# truth: right
# function: forward
# style: terse
import numpy as np

def forward(w1, b1, w2, b2, x):
    h = x.dot(w1) + b1
    h *= h > 0  # h is our own array
    return 1 / (1 + np.exp(-(h.dot(w2) + b2).T[0]))
