# piece: network
# truth: wrong
# function: network
# mistake: the activation of the last layer is left out
# line: 10
# style: terse
def network(x, weights, biases, activations):
    for W, b, h in zip(weights[:-1], biases[:-1], activations):
        x = h(x @ W + b)
    x = x @ weights[-1] + biases[-1]
    return x[:, 0] if x.shape[1] == 1 else x
