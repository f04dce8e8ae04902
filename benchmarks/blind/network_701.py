# piece: network
# truth: wrong
# function: network
# mistake: the return is indented one step too far, so only the first layer is computed
# line: 18
# style: loop
def flat(z):
    if z.shape[1] == 1:
        return z[:, 0]
    return z

def network(x, Ws, bs, acts):
    z = x
    for i in range(len(Ws)):
        z = z @ Ws[i]
        z = z + bs[i]
        z = acts[i](z)
        return flat(z)
