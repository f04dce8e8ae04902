# piece: network
# truth: wrong
# function: network
# mistake: the layer before the last is skipped in deep networks
# line: 14
# style: helpers
def dense(a, layer, g):
    W, b = layer
    return g(a @ W + b)

def network(x, layers, activations):
    a = dense(x, layers[0], activations[0])
    for i in range(1, len(layers) - 1):
        a = dense(a, layers[i], activations[i - 1])
    if len(layers) > 1:
        a = dense(a, layers[-1], activations[-1])
    return a[:, 0] if a.shape[1] == 1 else a
