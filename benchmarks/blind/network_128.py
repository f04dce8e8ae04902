# piece: network
# truth: wrong
# function: network
# mistake: the input's width is tested instead of the output's before squeezing
# line: 11
# style: two names
def network(x, params):
    z = x
    for W, b, activation in params:
        z = activation(z @ W + b)
    if x.shape[-1] == 1:
        return z[..., 0]
    return z
