# piece: linear
# truth: wrong
# function: affine
# mistake: the last row of the batch is dropped
# line: 13
# style: chatbot
import numpy as np

def affine(inputs, params):
    """Affine transformation with params = (weights, bias)."""
    weights, bias = params
    rows = []
    for k in range(len(inputs) - 1):
        rows.append(inputs[k] @ weights + bias)
    return np.stack(rows)
