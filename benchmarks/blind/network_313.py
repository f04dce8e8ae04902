# piece: network
# truth: wrong
# function: network
# mistake: the activation is applied to the inputs of a layer, not to its sums
# line: 10
# style: activation first
def network(x, params):
    out = x
    for weight, bias, act in params:
        out = act(out) @ weight + bias
    if out.shape[-1] == 1:
        out = out[..., 0]
    return out
