# piece: network
# truth: wrong
# function: network
# mistake: the bias comes after the activation
# line: 9
# style: loop
def network(x, layers, activations):
    for (W, b), g in zip(layers, activations):
        x = g(x @ W) + b
    return x.squeeze() if x.shape[1] == 1 and len(x) > 1 else x
