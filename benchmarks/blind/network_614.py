# piece: network
# truth: wrong
# function: network
# mistake: the activation of the first layer is used in all
# line: 10
# style: loop
def network(x, layers, activations):
    out = x
    for k, (W, b) in enumerate(layers):
        h = activations[0]
        out = h(out @ W + b)
    return out[:, 0] if out.shape[1] == 1 else out
