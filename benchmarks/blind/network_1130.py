# piece: network
# truth: wrong
# function: network
# mistake: the list of layer outputs starts empty, the input is missing although it is promised
# line: 9
# style: lecture
def network(x, weights, biases, activations):
    """Output, and [x, z1, ..., zL] as needed for the backward pass."""
    zs = []
    z = x
    for W, b, h in zip(weights, biases, activations):
        z = h(z @ W + b)
        zs.append(z)
    return (z[:, 0] if z.shape[1] == 1 else z), zs
