# piece: linear
# truth: wrong
# function: one_layer
# mistake: squeeze turns the result for a batch of one into a scalar
# line: 18
# style: chatbot
import numpy as np

def one_layer(x, w, b):
    """
    One-layer model: sigmoid(x w + b).

    Accepts a single sample or a batch; the probabilities are
    returned without superfluous axes.
    """
    z = np.dot(x, w) + b
    p = 0.5 * (1 + np.tanh(z / 2))
    return np.squeeze(p)
