# piece: network
# truth: wrong
# function: network
# mistake: the last layer's activation is applied to every layer
# line: 10
# style: loop over layers
def network(x, layers):
    z = x
    for W, b, h in layers:
        z = layers[-1][2](z @ W + b)
    return z[:, 0] if z.shape[1] == 1 else z
