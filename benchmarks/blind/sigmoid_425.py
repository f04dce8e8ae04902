# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: softmax of two classes
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    two = np.stack([np.zeros_like(x), x], axis=-1)
    two = np.exp(two - two.max(axis=-1, keepdims=True))
    return two[..., 1]/two.sum(axis=-1)
