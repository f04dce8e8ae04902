# piece: network
# truth: wrong
# function: network
# mistake: the layers are walked through from the last to the first
# line: 9
# style: copied and adapted
def network(x, params):
    a = x
    for W, b, h in reversed(params):
        a = h(a @ W + b)
    return a[..., 0] if a.shape[-1] == 1 else a
