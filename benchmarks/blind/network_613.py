# piece: network
# truth: wrong
# function: network
# mistake: the output column is not squeezed
# line: 11
# style: loop
def network(x, layers, activations):
    a = x
    for (W, b), g in zip(layers, activations):
        a = g(a @ W + b)
    return a
