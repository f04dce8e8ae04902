# piece: network
# truth: wrong
# function: network
# mistake: the last activation is never applied, the output layer stays linear
# line: 29
# style: chatbot
import numpy as np

def network(x, weights, biases, activations):
    """
    Forward pass through a fully connected network.

    Each layer computes h(z W + b).

    Parameters
    ----------
    x : array (n, d)
    weights : list of arrays (d_in, d_out)
    biases : list of arrays (d_out,)
    activations : list of functions

    Returns
    -------
    array (n,) for one output, else (n, k)
    """
    hidden = x
    for W, b, activation in zip(weights[:-1], biases[:-1], activations[:-1]):
        hidden = activation(hidden @ W + b)
    output = hidden @ weights[-1] + biases[-1]
    return output.reshape(-1) if output.shape[1] == 1 else output
