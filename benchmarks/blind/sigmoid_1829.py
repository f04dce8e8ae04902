# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the loop stops one element before the end
# line: 14
# style: chatbot
import numpy as np

def sigmoid(x):
    """Element-wise sigmoid for arrays of any shape."""
    x = np.asarray(x, dtype=float)
    flat = x.ravel()
    result = np.full(flat.shape, 0.5)
    for k in range(len(flat) - 1):
        e = np.exp(-abs(flat[k]))
        result[k] = 1 / (1 + e) if flat[k] > 0 else e / (1 + e)
    return result.reshape(x.shape)
