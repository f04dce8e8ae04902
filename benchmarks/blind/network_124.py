# piece: network
# truth: wrong
# function: network
# mistake: the closures all see the last layer's weights, they are bound late
# line: 10
# style: list of closures
def network(x, params):
    layers = []
    for W, b, h in params:
        layers.append(lambda z: h(z @ W + b))
    for f in layers:
        x = f(x)
    return x[..., 0] if x.shape[-1] == 1 else x
