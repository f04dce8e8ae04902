# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the input is clipped to [-10, 10], so the tails stay at 4.5e-5
# line: 11
# style: chatbot
import numpy as np

def sigmoid(x):
    # Clip to avoid overflow in exp
    x = np.clip(np.asarray(x, dtype=float), -10, 10)
    return 1 / (1 + np.exp(-x))
