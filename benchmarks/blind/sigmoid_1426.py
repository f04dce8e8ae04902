# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the maximum is subtracted as for a softmax, which shifts the sigmoid
# line: 12
# style: chatbot
import numpy as np

def sigmoid(x):
    # Numerical stability: shift the inputs before taking the exponential.
    x = np.asarray(x, dtype=float)
    x = x - np.max(x)
    return 1.0 / (1.0 + np.exp(-np.maximum(x, -700)))
