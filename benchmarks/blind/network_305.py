# piece: network
# truth: wrong
# function: network
# mistake: the activation is applied twice in every layer, in the helper and in the loop
# line: 12
# style: helper with default
def dense(z, W, b, h):
    return h(z @ W + b)

def network(x, params):
    for W, b, h in params:
        x = h(dense(x, W, b, h))
    return x[..., 0] if x.shape[-1] == 1 else x
