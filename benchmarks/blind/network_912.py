# piece: network
# truth: wrong
# function: network
# mistake: pop takes the layers out of the caller's lists, so the network can be run only once
# line: 11
# style: C-like
def network(x, weights, biases, activations):
    z = x
    n = len(weights)
    for k in range(n):
        W = weights.pop(0)
        z = z @ W + biases[k]
        z = activations[k](z)
    return z[:, 0] if z.shape[1] == 1 else z
