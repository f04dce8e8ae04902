# piece: network
# truth: wrong
# function: network
# mistake: the outputs of all layers are kept and the one before the last is returned
# line: 11
# style: list of all states
def network(x, params):
    states = [x]
    for W, b, h in params:
        states.append(h(states[-1] @ W + b))
    y = states[-2]
    return y[..., 0] if y.shape[-1] == 1 else y
