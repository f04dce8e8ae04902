# piece: network
# truth: wrong
# function: network
# mistake: each layer sees the sum of all earlier states of its width besides the last one
# line: none
# style: concatenated states
def network(x, params):
    states = [x]
    for W, b, h in params:
        seen = states[-1]
        for old in states[:-1]:
            if old.shape == seen.shape:
                seen = seen + old
        states.append(h(seen @ W + b))
    y = states[-1]
    return y[..., 0] if y.shape[-1] == 1 else y
