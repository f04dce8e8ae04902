# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: loop over layers
def network(x, layers):
    for W, b, h in layers:
        x = h(x @ W + b)
    return x.squeeze(1) if x.shape[1] == 1 else x
