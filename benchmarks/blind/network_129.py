# piece: network
# truth: wrong
# function: network
# mistake: the iterator is used up by counting, no layer is run
# line: 8
# style: iterator
def network(x, params):
    layers = iter(params)
    depth = sum(1 for _ in layers)
    if depth == 0 and not params:
        raise ValueError("no layers")
    z = x
    for W, b, activation in layers:
        z = activation(z @ W + b)
    return z.squeeze(-1) if z.shape[-1] == 1 else z
