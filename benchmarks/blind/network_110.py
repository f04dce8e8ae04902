# piece: network
# truth: wrong
# function: network
# mistake: only the first layer gets its bias
# line: 9
# style: enumerate with a conditional
def network(x, params):
    for k, (W, b, h) in enumerate(params):
        x = h(x @ W + (b if k == 0 else 0))
    return x[..., 0] if x.shape[-1] == 1 else x
