# piece: network
# truth: wrong
# function: network
# mistake: the activations in reversed order
# line: 9
# style: terse
def network(x, Ws, bs, hs):
    hs = list(hs)
    for W, b in zip(Ws, bs): x = hs.pop()(x @ W + b)
    return x[:, 0] if x.shape[1] == 1 else x
