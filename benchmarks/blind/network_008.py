# piece: network
# truth: wrong
# function: network
# mistake: two defects: the hidden layers use the output's activation and the last bias is left out
# line: none
# style: activations by name
def network(x, params):
    h = params[-1][2]
    for W, b, _ in params[:-1]:
        x = h(x @ W + b)
    x = h(x @ params[-1][0])
    return x[..., 0] if x.shape[-1] == 1 else x
