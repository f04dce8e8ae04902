# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: terse
def network(x, Ws, bs, acts):
    if not len(Ws):
        return x if x.shape[1] != 1 else x[:, 0]
    return network(acts[0](x @ Ws[0] + bs[0]), Ws[1:], bs[1:], acts[1:])
