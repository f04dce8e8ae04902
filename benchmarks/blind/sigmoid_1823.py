# piece: sigmoid
# truth: right
# function: logistic
# style: chatbot
import numpy as np

def logistic(scores):
    """
    Logistic function without overflow.

    Uses tanh, which saturates by itself, so no clipping is needed.
    """
    scores = np.asarray(scores, dtype=float)
    return (np.tanh(scores * 0.5) + 1) * 0.5
