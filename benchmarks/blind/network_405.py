# piece: network
# truth: wrong
# function: network
# mistake: the outputs of several samples are flattened in the wrong order
# line: 13
# style: column vectors
def network(x, Ws, bs, hs):
    a = x.T
    for W, b, h in zip(Ws, bs, hs):
        a = h(W.T @ a + b[:, None])
    if a.shape[0] == 1:
        return a[0]
    return a.reshape(-1, a.shape[0])
