# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: generator of states
def states(x, params):
    yield x
    for W, b, h in params:
        x = h(x @ W + b)
        yield x

def network(x, params):
    *_, out = states(x, params)
    return out.reshape(out.shape[:-1]) if out.shape[-1] == 1 else out
