# piece: network
# truth: wrong
# function: network
# mistake: the list of layers is emptied by pop, a second call has no layers
# line: 9
# style: in-place update
def network(x, params):
    z = x
    queue = params
    while queue:
        W, b, h = queue.pop(0)
        z = h(z @ W + b)
    return z.squeeze(-1) if z.shape[-1] == 1 else z
