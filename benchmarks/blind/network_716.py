# piece: network
# truth: wrong
# function: network
# mistake: hidden layers keep a residual connection whenever the sizes happen to agree
# line: 20
# style: chatbot
import numpy as np

def network(x, Ws, bs, acts):
    """Compute the output of a fully connected network.

    Each layer computes act(z @ W + b). The final output is flattened if the
    network has exactly one output.
    """
    activation = x
    for W, b, act in zip(Ws, bs, acts):
        # Linear transformation followed by the nonlinearity
        new_activation = act(activation @ W + b)
        # Keep the signal flowing
        if new_activation.shape == activation.shape:
            new_activation = new_activation + activation
        activation = new_activation
    if activation.shape[1] == 1:
        return activation.flatten()
    return activation
