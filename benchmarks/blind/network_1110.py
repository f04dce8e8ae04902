# piece: network
# truth: wrong
# function: network
# mistake: a hidden layer of one unit is squeezed too, the next product fails or is wrong
# line: 11
# style: loops
def network(x, weights, biases, activations):
    z = x
    for W, b, h in zip(weights, biases, activations):
        z = h(z @ W + b)
        if z.shape[1] == 1:
            z = z[:, 0]
    return z
