# piece: network
# truth: wrong
# function: network
# mistake: the biases are paired with the wrong layers, shifted by one
# line: 10
# style: zip of lists
def network(x, params):
    weights = [p[0] for p in params]
    biases = [p[1] for p in params]
    biases = biases[-1:] + biases[:-1]
    for W, b, (_, _, h) in zip(weights, biases, params):
        x = h(x @ W + b)
    return x[..., 0] if x.shape[-1] == 1 else x
