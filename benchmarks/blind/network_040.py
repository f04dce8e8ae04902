# piece: network
# truth: wrong
# function: network
# mistake: the recursion stops with one layer left, which gets no activation
# line: none
# style: recursion
def network(x, params):
    (W, b, h), rest = params[0], params[1:]
    z = x @ W + b
    if not rest:
        return z[..., 0] if z.shape[-1] == 1 else z
    return network(h(z), rest)
