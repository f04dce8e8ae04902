# piece: network
# truth: wrong
# function: network
# mistake: the activation of the first layer is used in all layers
# line: 11
# style: stale variable
def network(x, params):
    h = params[0][2]
    a = x
    for W, b, g in params:
        a = h(a @ W + b)
    return a[..., 0] if a.shape[-1] == 1 else a
