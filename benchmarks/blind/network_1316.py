# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: chatbot, freely
import numpy as np

def network(x, w1, b1, w2, b2, activation="relu"):
    """Two-layer network; hidden activation 'relu', 'tanh' or 'identity'."""
    table = {
        "relu": lambda z: np.where(z > 0, z, 0.0),
        "tanh": np.tanh,
        "identity": lambda z: z,
    }
    hidden = table[activation](x @ w1 + b1)
    logits = np.squeeze(hidden @ w2 + b2, axis=-1)
    return 1.0 / (1.0 + np.exp(-logits))
