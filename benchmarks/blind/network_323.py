# piece: network
# truth: wrong
# function: network
# mistake: the input of each layer is added to its output where the shapes allow
# line: 12
# style: residual
def network(x, params):
    z = x
    for W, b, h in params:
        new = h(z @ W + b)
        if new.shape == z.shape:
            new = new + z
        z = new
    return z[..., 0] if z.shape[-1] == 1 else z
