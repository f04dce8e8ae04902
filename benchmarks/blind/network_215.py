# piece: network
# truth: wrong
# function: network
# mistake: where sizes agree the layer's input is added to its output
# line: 10
# style: residual habit
def network(x, params):
    for W, b, h in params:
        new = h(x @ W + b)
        x = new + x if new.shape == x.shape else new
    return x[..., 0] if x.shape[-1] == 1 else x
