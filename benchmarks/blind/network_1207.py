# piece: network
# truth: wrong
# function: network
# mistake: the bias is subtracted in every layer
# line: 9
# style: terse NumPy
def network(x, weights, biases, activations):
    for W, b, h in zip(weights, biases, activations):
        x = h(x @ W - b)
    return x[..., 0] if x.shape[-1] == 1 else x
