# piece: network
# truth: wrong
# function: network
# mistake: the bias is added in place to the weights and so changes the parameters
# line: none
# style: in-place
def network(x, params):
    for W, b, h in params:
        W += b
        x = h(x @ W)
    return x[..., 0] if x.shape[-1] == 1 else x
