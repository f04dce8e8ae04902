# piece: network
# truth: wrong
# function: network
# mistake: pop takes the layers out of the lists of the caller
# line: 23
# style: chatbot
import numpy as np

def network(x, Ws, bs, acts):
    """
    Forward pass through a fully connected network.

    Args:
        x: inputs of shape (n, d)
        Ws: list of weight matrices
        bs: list of bias vectors
        acts: list of activation functions

    Returns:
        Output of the network; a single output is squeezed.
    """
    activation = np.asarray(x)
    weights, biases, functions = Ws, bs, acts
    # Process the layers one after another
    while len(weights) > 0:
        W = weights.pop(0)
        b = biases.pop(0)
        f = functions.pop(0)
        activation = f(activation @ W + b)
    # Squeeze a single output
    if activation.shape[-1] == 1:
        activation = activation.squeeze(-1)
    return activation
