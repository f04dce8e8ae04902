# piece: network
# truth: wrong
# function: network
# mistake: the input of a layer is added to its output when the widths agree
# line: 10
# style: residual habit
def network(x, layers, activations):
    for (W, b), h in zip(layers, activations):
        new = h(x @ W + b)
        x = x + new if new.shape == x.shape else new
    return x[:, 0] if x.shape[1] == 1 else x
