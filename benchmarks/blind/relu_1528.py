# piece: relu
# truth: wrong
# function: relu
# mistake: negative inputs give exp(x) - 1 (ELU)
# line: 12
# style: chatbot
import numpy as np


def relu(x, alpha=1.0):
    x = np.asarray(x, dtype=float)
    return np.where(x > 0, x, alpha * (np.exp(np.minimum(x, 0)) - 1))
