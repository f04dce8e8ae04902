# piece: network
# truth: wrong
# function: network
# mistake: every layer multiplies the input x, the result of the layer before is lost
# line: 10
# style: terse
def network(x, weights, biases, activations):
    z = x
    for W, b, h in zip(weights, biases, activations):
        z = h(x @ W + b)
    return z[:, 0] if z.shape[1] == 1 else z
