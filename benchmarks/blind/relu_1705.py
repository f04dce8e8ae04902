# piece: relu
# truth: wrong
# function: relu
# mistake: the output is capped at 6, which is ReLU6
# line: 11
# style: chatbot
import numpy as np

def relu(x):
    """Compute the ReLU activation element by element."""
    lower, upper = 0, 6
    return np.clip(x, lower, upper)
