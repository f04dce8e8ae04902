# piece: network
# truth: wrong
# function: network
# mistake: the loop leaves out the last layer
# line: 9
# style: loop
def network(x, Ws, bs, acts):
    z = x
    for k in range(len(Ws) - 1):
        z = acts[k](z @ Ws[k] + bs[k])
    if z.ndim == 2 and z.shape[1] == 1:
        z = z.ravel()
    return z
