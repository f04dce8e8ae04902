# piece: network
# truth: wrong
# function: network
# mistake: the last layer has no activation
# line: 13
# style: loop
def network(x, layers, activations):
    out = x
    n = len(layers)
    for k in range(n):
        W, b = layers[k]
        out = out @ W + b
        if k < n - 1 or n == 1:
            out = activations[k](out)
    return out[:, 0] if out.shape[1] == 1 else out
