# piece: network
# truth: wrong
# function: network
# mistake: reversed() turns the order of the activations round
# line: 14
# style: chatbot-like with docstring
def network(x, weights, biases, activations):
    """
    Forward pass of a fully connected network.

    Each layer computes activation(z @ W + b).
    """
    z = x
    for W, b, activation in zip(weights, biases, reversed(activations)):
        z = activation(z @ W + b)
    if z.shape[-1] == 1:
        z = z.reshape(z.shape[:-1])
    return z
