# piece: network
# truth: wrong
# function: network
# mistake: the functions of the layers share the loop variables, so all of them use the last W, b and a
# line: 10
# style: terse
def network(x, Ws, bs, acts):
    fs = []
    for W, b, a in zip(Ws, bs, acts):
        fs.append(lambda z: a(z @ W + b))
    for f in fs: x = f(x)
    return x[:, 0] if x.shape[1] == 1 else x
