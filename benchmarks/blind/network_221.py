# piece: network
# truth: wrong
# function: network
# mistake: the first layer is passed over, the loop starts at 1
# line: 8
# style: off by one in a while loop
def network(x, params):
    i = 1
    z = x
    while i < len(params):
        W, b, h = params[i]
        z = h(z @ W + b)
        i += 1
    return z[..., 0] if z.shape[-1] == 1 else z
