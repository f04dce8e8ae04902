# piece: network
# truth: wrong
# function: network
# mistake: the first activation is used in all layers
# line: 11
# style: half-renamed
def network(x, weights, biases, activations):
    anzahl = len(weights)
    for i in range(anzahl):
        gewicht, b = weights[i], biases[i]
        h = activations[0]
        x = h(x @ gewicht + b)
    if x.shape[1] == 1:
        x = x.squeeze(axis=1)
    return x
