# piece: network
# truth: wrong
# function: network
# mistake: the activation of the output layer is called twice
# line: 15
# style: C-like
def network(x, Ws, bs, acts):
    n_layers = len(Ws)
    a = x
    for i in range(0, n_layers):
        z = a.dot(Ws[i])
        for j in range(len(bs[i])):
            z[:, j] = z[:, j] + bs[i][j]
        a = acts[i](z)
    y = acts[n_layers - 1](a)
    if y.shape[1] == 1:
        y = y[:, 0]
    return y
