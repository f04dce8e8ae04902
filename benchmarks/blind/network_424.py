# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: recursion from the end
def network(x, Ws, bs, hs):
    if not Ws:
        return x
    below = network_matrix(x, Ws[:-1], bs[:-1], hs[:-1])
    top = hs[-1](below.dot(Ws[-1]) + bs[-1])
    return top[:, 0] if top.shape[1] == 1 else top

def network_matrix(x, Ws, bs, hs):
    if not Ws:
        return x
    return hs[-1](network_matrix(x, Ws[:-1], bs[:-1], hs[:-1]).dot(Ws[-1]) + bs[-1])
