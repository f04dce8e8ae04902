# piece: relu
# truth: wrong
# function: relu
# mistake: x times sigmoid(x) (swish) instead of relu
# line: 13
# style: smooth gate
import numpy as np

def gate(x):
    return 1 / (1 + np.exp(-np.clip(np.asarray(x, dtype=float), -500, 500)))

def relu(x):
    return x * gate(x)
