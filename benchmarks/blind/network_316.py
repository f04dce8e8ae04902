# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: columns as samples
def network(x, params):
    z = x.T
    for W, b, h in params:
        z = h((W.T @ z).T + b).T
    z = z.T
    return z[..., 0] if z.shape[-1] == 1 else z
