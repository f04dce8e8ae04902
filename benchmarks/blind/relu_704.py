# piece: relu
# truth: wrong
# function: relu
# mistake: softplus instead of relu
# line: 17
# style: chatbot
import numpy as np

def relu(x):
    """Apply the ReLU activation function element-wise.

    Implemented in a numerically stable way.
    """
    x = np.asarray(x, dtype=float)
    # Stable evaluation that avoids overflow
    positive_part = np.maximum(x, 0)
    correction = np.log1p(np.exp(-np.abs(x)))
    return positive_part + correction
