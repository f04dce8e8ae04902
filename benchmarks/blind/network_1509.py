# piece: network
# truth: right
# function: network
# style: chatbot
import numpy as np

def network(x, layers, activations):
    """Recursive forward pass: the last layer asks the ones before it."""
    if not layers:
        return np.asarray(x)
    *before, (W, b) = layers
    inner = network(x, before, activations[:-1]) if before else np.asarray(x)
    inner = np.reshape(inner, (len(x), -1)) if inner.ndim == 1 else inner
    out = activations[-1](inner @ W + b)
    return out[:, 0] if out.shape[1] == 1 else out
