# piece: network
# truth: wrong
# function: network
# mistake: the biases are not added; and the input is scaled by the batch size
# line: none
# style: loop
def network(x, Ws, bs, acts):
    x = x / len(x)
    for W, b, g in zip(Ws, bs, acts):
        x = g(x @ W)
    return x[:, 0] if x.shape[1] == 1 else x
