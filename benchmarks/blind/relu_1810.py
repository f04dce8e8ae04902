# piece: relu
# truth: wrong
# function: relu
# mistake: np.max without an axis gives one number, the shape is lost
# line: 12
# style: chatbot
import numpy as np

def relu(x):
    """Rectified linear unit: max(0, x)."""
    x = np.asarray(x)
    return np.max([np.max(x), 0])
