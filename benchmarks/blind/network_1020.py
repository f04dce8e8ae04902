# piece: network
# truth: wrong
# function: network
# mistake: a leftover of the two-layer version: only two activations are taken, and zip silently cuts deeper networks
# line: 15
# style: chatbot-like
import numpy as np

def network(x, weights, biases, activations):
    """Run the batch x through the network.

    Layers are processed in pairs of (linear, activation); the list of
    layers is built first, then executed.
    """
    layers = list(zip(weights, biases, activations[:2]))
    for W, b, act in layers:
        x = act(np.matmul(x, W) + b)
    if x.shape[-1] == 1:
        x = x[..., 0]
    return x
