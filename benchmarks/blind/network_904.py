# piece: network
# truth: wrong
# function: network
# mistake: each layer is applied to the original input instead of the output of the layer before
# line: 24
# style: chatbot
import numpy as np

def network(x, weights, biases, activations):
    """
    Forward pass through a fully connected network.

    Args:
        x: input batch (n, d)
        weights: list of weight matrices
        biases: list of bias vectors
        activations: list of callables, one for each layer

    Returns:
        Output of the network; a single output is squeezed to (n,).
    """
    output = x
    for W, b, activation in zip(weights, biases, activations):
        output = activation(np.dot(x, W) + b)
    return output[:, 0] if output.shape[1] == 1 else output
