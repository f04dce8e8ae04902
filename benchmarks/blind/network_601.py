# piece: network
# truth: wrong
# function: network
# mistake: the lambdas all see the last activation
# line: 10
# style: functional
def network(x, Ws, bs, acts):
    layers = []
    for W, b, g in zip(Ws, bs, acts):
        layers.append(lambda a, W=W, b=b: g(a @ W + b))
    for layer in layers:
        x = layer(x)
    return x[:, 0] if x.shape[1] == 1 else x
