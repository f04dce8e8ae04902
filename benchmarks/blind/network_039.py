# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: recursion
def network(x, params):
    if len(params) == 0:
        return x.squeeze(-1) if x.shape[-1] == 1 else x
    W, b, activation = params[0]
    z = activation(x @ W + b)
    if len(params) == 1:
        return z.squeeze(-1) if z.shape[-1] == 1 else z
    return network(z, params[1:])
