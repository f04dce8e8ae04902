# piece: network
# truth: wrong
# function: network
# mistake: the layer's input is added to its output where the widths agree (a skip connection)
# line: 11
# style: residual
def network(x, params):
    z = x
    for W, b, h in params:
        new = h(z @ W + b)
        if new.shape == z.shape:
            new = new + z
        z = new
    return z[..., 0] if z.shape[-1] == 1 else z
