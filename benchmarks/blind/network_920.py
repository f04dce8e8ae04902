# piece: network
# truth: wrong
# function: network
# mistake: squeeze without an axis also removes the sample axis of a batch of one
# line: 10
# style: terse
def network(x, weights, biases, activations):
    for W, b, h in zip(weights, biases, activations):
        x = h(x.dot(W) + b)
    return x.squeeze()
