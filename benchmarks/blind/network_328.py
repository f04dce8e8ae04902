# piece: network
# truth: wrong
# function: network
# mistake: the bias is added after the activation
# line: 9
# style: bias outside
def network(x, params):
    for W, b, h in params:
        x = h(x @ W) + b
    return x.reshape(x.shape[:-1]) if x.shape[-1] == 1 else x
