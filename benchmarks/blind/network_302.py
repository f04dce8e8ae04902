# piece: network
# truth: wrong
# function: network
# mistake: the hidden layers all get the first layer's activation
# line: 11
# style: one activation for all
def network(x, params):
    *_, h = params[0]
    z = x
    for W, b, own in params:
        z = h(z @ W + b)
    return z[..., 0] if z.shape[-1] == 1 else z
