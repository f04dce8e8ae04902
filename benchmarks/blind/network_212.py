# piece: network
# truth: wrong
# function: network
# mistake: each layer gets the value before the activation of the layer below, the activations in between have no effect
# line: 11
# style: two variables
def network(x, params):
    before = x
    after = x
    for W, b, h in params:
        before = before @ W + b
        after = h(before)
    return after.squeeze(-1) if after.shape[-1] == 1 else after
