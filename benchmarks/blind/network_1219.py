# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: terse NumPy
def network(x, weights, biases, activations):
    for W, b, h in zip(weights, biases, activations):
        x = h(x @ W + b)
    return x[..., 0] if x.shape[-1] == 1 else x
