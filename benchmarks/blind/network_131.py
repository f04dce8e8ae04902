# piece: network
# truth: wrong
# function: network
# mistake: the list of states is a default argument, the second call goes on from the end of the first
# line: 8
# style: list of states as a default
def network(x, params, states=[]):
    if not states:
        states.append(x)
    for W, b, h in params:
        states.append(h(states[-1] @ W + b))
    out = states[-1]
    return out[..., 0] if out.shape[-1] == 1 else out
