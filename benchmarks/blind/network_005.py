# piece: network
# truth: wrong
# function: network
# mistake: the last layer is left out: one layer short
# line: 8
# style: terse NumPy
def network(x, params):
    for W, b, h in params[:-1]:
        x = h(x @ W + b)
    return x[..., 0] if x.shape[-1] == 1 else x
