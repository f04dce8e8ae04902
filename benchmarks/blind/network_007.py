# piece: network
# truth: wrong
# function: network
# mistake: every layer takes the input x, not the output of the layer before
# line: 10
# style: terse NumPy
def network(x, params):
    z = x
    for W, b, h in params:
        z = h(x @ W + b)
    return z.squeeze(-1) if z.shape[-1] == 1 else z
