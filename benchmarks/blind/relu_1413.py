# piece: relu
# truth: wrong
# function: relu
# mistake: clipped at 6 (ReLU6): large values do not pass unchanged
# line: 13
# style: chatbot
import numpy as np

def relu(x):
    """Apply the ReLU activation element-wise, keeping activations in a sane range."""
    x = np.asarray(x)
    lower = 0
    upper = 6
    return np.clip(x, lower, upper)
