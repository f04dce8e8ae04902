# piece: network
# truth: wrong
# function: network
# mistake: the last layer is computed without its activation
# line: 27
# style: chatbot
import numpy as np

def network(x, Ws, bs, acts):
    """
    Forward pass through a multilayer perceptron.

    Args:
        x: Input batch of shape (n, d).
        Ws: List of weight matrices.
        bs: List of bias vectors.
        acts: List of activation functions.

    Returns:
        Network output; one-dimensional if there is a single output unit.
    """
    hidden = x
    # Hidden layers
    for W, b, act in zip(Ws[:-1], bs[:-1], acts[:-1]):
        hidden = act(hidden @ W + b)
    # Output layer
    output = hidden @ Ws[-1] + bs[-1]
    # Remove the last dimension for a single output
    if output.shape[-1] == 1:
        output = output.squeeze(-1)
    return output
