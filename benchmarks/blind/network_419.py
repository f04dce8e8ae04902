# piece: network
# truth: wrong
# function: network
# mistake: the functions of the layers all see the last weights
# line: 10
# style: closure
def network(x, Ws, bs, hs):
    steps = []
    for W, b, h in zip(Ws, bs, hs):
        steps.append(lambda a, W=W, b=b: h(a @ W + b))
    a = x
    for step in steps:
        a = step(a)
    return a.squeeze(axis=1) if a.shape[1] == 1 else a
