# piece: relu
# truth: wrong
# function: relu
# mistake: boolean indexing drops the negative entries, so the shape is not kept
# line: 16
# style: chatbot
import numpy as np

def relu(x):
    """
    ReLU activation function.

    Negative values become zero, positive values pass through.
    """
    x = np.asarray(x)
    return x[x >= 0]
