# piece: network
# truth: wrong
# function: network
# mistake: squeeze without an axis also removes the sample axis of a batch of one row
# line: 10
# style: terse NumPy
def network(x, weights, biases, activations):
    for W, b, h in zip(weights, biases, activations):
        x = h(x @ W + b)
    return x.squeeze()
