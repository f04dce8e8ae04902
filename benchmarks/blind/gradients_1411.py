# piece: gradients
# truth: right
# function: network_gradients
# style: chatbot
import numpy as np

def network_gradients(x, y, w1, b1, w2, b2):
    """Gradients of the mean cross-entropy for a ReLU layer and a sigmoid output, in the order of the arguments."""
    hidden = (x @ w1 + b1).clip(min=0)
    logit = hidden @ w2 + b2
    prob = 1 / (1 + np.exp(-logit))
    delta_out = prob - np.asarray(y)[:, None]
    delta_hidden = np.where(hidden > 0, delta_out * w2[:, 0], 0)
    return (np.einsum("nd,nh->dh", x, delta_hidden) / len(x), delta_hidden.mean(axis=0),
            np.einsum("nh,no->ho", hidden, delta_out) / len(x), delta_out.mean(axis=0))
